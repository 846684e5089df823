package org.huizong.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.intake.Sha256;

/** Somebody at a desk: a cookie and a token; all share one client, so that many of them cost little. */
final class BenchUser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("class=\"password\">([^<]+)<");
    private static final Pattern NUMBER = Pattern.compile("收件号 (\\d+)");

    private final int port;
    private String cookie = "";
    private String token = "";

    BenchUser(int port) {
        this.port = port;
    }

    /**
     * What came back for a form.
     *
     * @param number zero when none was given
     */
    record Answer(long number, String kind, String digest, double seconds) {}

    void enter(String name, String password) {
        get("/login");
        post("/login", "username=" + encoded(name) + "&password=" + encoded(password));
        get("/jobs/job/uploads");
    }

    /** Makes a filler of a unit; his password. */
    String make(String name, String unit) {
        get("/accounts");
        Matcher told = PASSWORD.matcher(post("/accounts", "name=" + name + "&role=FILLER&place=" + unit).body());
        if (!told.find()) {
            throw new IllegalStateException("no account for " + name);
        }
        return told.group(1);
    }

    String get(String path) {
        String page = ask(request(path).GET()).body();
        Matcher found = TOKEN.matcher(page);
        token = found.find() ? found.group(1) : token;
        return page;
    }

    private HttpResponse<String> post(String path, String fields) {
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token))));
    }

    /** Sends a form as the page's script does. */
    Answer send(Path form) {
        try {
            byte[] bytes = Files.readAllBytes(form);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(bytes);
            body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
            long begun = System.nanoTime();
            HttpResponse<String> answer = ask(request("/jobs/job/uploads")
                    .header("Content-Type", "multipart/form-data; boundary=cut")
                    .header("HX-Request", "true")
                    .header("X-CSRF-TOKEN", token)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
            double seconds = (System.nanoTime() - begun) / 1e9;
            Matcher number = NUMBER.matcher(answer.body());
            boolean taken = number.find();
            String wait = answer.headers().firstValue("Retry-After").map(after -> " Retry-After " + after).orElse("");
            return new Answer(
                    taken ? Long.parseLong(number.group(1)) : 0,
                    taken ? "taken" : answer.statusCode() + wait,
                    Sha256.of(form),
                    seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            return new Answer(0, String.valueOf(e.getCause()), "", 0);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("JSESSIONID="))
                    .forEach(set -> cookie = set.replaceFirst(";.*", ""));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
