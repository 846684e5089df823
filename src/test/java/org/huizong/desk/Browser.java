package org.huizong.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does at a desk: keeps cookies, sends the token of the page it is at, follows nothing by itself. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI desk;
    private String language = "zh-CN";
    private String token = "";

    Browser(int port) {
        this.desk = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(int status, String body, byte[] bytes, HttpHeaders headers, String location) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String kind() {
            return header("Content-Type");
        }
    }

    /** A file as it is chosen. */
    @SuppressWarnings("ArrayRecordComponent")
    record Chosen(String name, byte[] bytes) {}

    Browser speaking(String wanted) {
        language = wanted;
        return this;
    }

    /** Forgets the token of its page. */
    Browser withoutToken() {
        token = "";
        return this;
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    Page get(String path) {
        return get(path, Map.of());
    }

    /** Asks for a page with headers besides. */
    Page get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        Page page = ask(request);
        Matcher found = TOKEN.matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    /** Tries to come in; where it is led then. */
    String login(String name, String password) {
        get("/login");
        return post("/login", Map.of("username", name, "password", password)).location();
    }

    Page post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token))));
    }

    /** Sends files with the plain form, as a browser without scripts does. */
    Page send(String path, Chosen... files) {
        return ask(multipart(path, token, files));
    }

    /** Sends files as the page's script does. */
    Page sendByScript(String path, Chosen... files) {
        return ask(multipart(path, "", files).header("HX-Request", "true").header("X-CSRF-TOKEN", token));
    }

    private HttpRequest.Builder multipart(String path, String field, Chosen... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            if (!field.isEmpty()) {
                body.write(text("--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + field + "\r\n"));
            }
            for (Chosen file : files) {
                body.write(text("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                body.write(file.bytes());
                body.write(text("\r\n"));
            }
            body.write(text("--cut--\r\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path)).header("Accept-Language", language);
    }

    private Page ask(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Page(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.body(),
                    answer.headers(),
                    answer.headers().firstValue("Location").orElse("").replace(desk.toString(), ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
