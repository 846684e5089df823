package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API with a token. */
record Program(int port, String token, String language) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** An answer. */
    record Answer(int status, byte[] bytes, HttpHeaders headers) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String kind() {
            return header("Content-Type");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The body, which is as the description says of a schema. */
        JsonNode json(String schema) {
            JsonNode body = MAPPER.readTree(bytes);
            new ApiSchema().check(body, schema);
            return body;
        }
    }

    Program speaking(String wanted) {
        return new Program(port, token, wanted);
    }

    Answer get(String path) {
        return sound(ask(request(path).GET()));
    }

    Answer post(String path, String text) {
        return sound(ask(request(path).POST(BodyPublishers.ofString(text))));
    }

    /** Sends the fields of a form. */
    Answer form(String path, String fields) {
        return sound(ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))));
    }

    /** Sends a file in, with a key unless it is empty. */
    Answer send(String name, byte[] bytes, String key) {
        return sound(refused(name, bytes, key));
    }

    /** The same to a desk that cannot take it now. */
    Answer refused(String name, byte[] bytes, String key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request("/jobs/shi/submissions")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return ask(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Accept-Language", language);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer sound(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        return answer;
    }

    private static Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
