package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTest {
    private static final String SUBMISSIONS = "/api/v1/jobs/shi/submissions";

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static String token;

    @BeforeAll
    static void open() throws IOException {
        desk = OpenDesk.in(folder);
        token = desk.program("甲一", "FILLER", "100001").token();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/h2-console/login.jsp",
                "/console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/.git/config",
                "/.env",
                "/heapdump",
                "/accounts",
                "/accounts/",
                "/ACCOUNTS",
                "/accounts.css",
                "/accounts;.css",
                "/accounts;jsessionid=1",
                "/accounts/.css",
                "/accounts%2f",
                "/accounts%3b.css",
                "/%61ccounts",
                "//accounts",
                "/./accounts",
                "/login/../accounts",
                "/login/..;/accounts",
                "/login/%2e%2e/accounts",
                "/webjars/../accounts",
                "/webjars/%2e%2e/accounts",
                "/webjars/..%2faccounts",
                "/webjars/%252e%252e/accounts",
                "/webjars/..%5caccounts",
                "/trail/trail.csv;/login",
                "/trail/trail.csv%00.css",
                "/tokens?/login",
                "/jobs/shi/uploads/1/returned/0;/desk.css",
                "/api/v1/jobs;/login",
                "/api/v1//jobs",
                "/api/v1/openapi.json?.css",
                "/api/../accounts",
                "/API/v1/jobs",
                "/error/../accounts",
                "http://127.0.0.1/accounts"
            })
    void nothingIsReadWithoutALoginHoweverItIsWritten(String path) {
        Wire.Heard heard = wire().get(path);
        assertThat(heard.status()).isIn(302, 400, 401, 403, 404);
        assertThat(heard.location()).isIn("", "/login");
        assertThat(heard.text()).doesNotContain("Exception", "org.springframework", "甲一", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "post", "GET\u0000"})
    void noOtherMethodGetsFurther(String method) {
        Wire.Heard heard = wire().say(method + " /accounts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(heard.status()).isIn(302, 400, 401, 403, 405, 501);
        assertThat(heard.text()).doesNotContain("Exception", "org.springframework");
    }

    @Test
    void aHostThatIsForgedLeadsNowhereElse() {
        Wire.Heard heard = wire().say("GET /accounts HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(heard.location()).isEqualTo("/login");
        assertThat(heard.text()).doesNotContain("evil.example");
    }

    @Test
    void aNameThatIsNobodysIsAnsweredLikeAWrongPassword() {
        desk.made("停用", "READER", "");
        desk.database().accounts().state("停用", org.huizong.store.Account.State.LOCKED);
        for (String name : new String[] {"admin2", "甲一", "停用", "' or 1=1 --", "a\u0000b", "x".repeat(5000)}) {
            assertThat(desk.browser().login(name, "falsch")).as(name).isEqualTo("/login?wrong");
        }
    }

    @Test
    void everyAnswerCarriesItsHeaders() {
        String text = wire().get("/login").text();
        assertThat(text)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY", "Referrer-Policy: same-origin", "HttpOnly; SameSite=Lax")
                .doesNotContain("Server:", "X-Powered-By");
    }

    @Test
    void aFormWithoutAPartIsToldWhatIsMissing() throws IOException {
        assertThat(post("multipart/form-data; boundary=cut", "--cut--\r\n").status())
                .isEqualTo(400);
        assertThat(post("multipart/form-data; boundary=cut", "").status()).isEqualTo(400);
        assertThat(post("multipart/form-data", part("a.xlsx", "x") + "--cut--\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(post("application/json", "{}").status()).isIn(400, 415);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void aBoundaryThatNeverComesIsNoFile() throws IOException {
        assertThat(post("multipart/form-data; boundary=other", part("a.xlsx", "x") + "--cut--\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(post("multipart/form-data; boundary=cut", part("a.xlsx", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void tenThousandPartsAndHeadersOfAMegabyteAreRefused() throws IOException {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> part("a" + i, "x")).collect(Collectors.joining());
        assertThat(post("multipart/form-data; boundary=cut", many + "--cut--\r\n")
                        .status())
                .isIn(400, 413);
        String large = part("a".repeat(1 << 20), "x");
        assertThat(post("multipart/form-data; boundary=cut", large + "--cut--\r\n")
                        .status())
                .isIn(400, 413);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void twoFilesInOneRequestOfTheApiAreRefused() throws IOException {
        String two = part("a.xlsx", "x") + part("b.xlsx", "y") + "--cut--\r\n";
        assertThat(post("multipart/form-data; boundary=cut", two).status()).isEqualTo(400);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void aLengthThatLiesAndABodyThatIsPackedAreRefused() throws IOException {
        String body = part("a.xlsx", "x") + "--cut--\r\n";
        String kind = "Authorization: Bearer " + token + "\r\nContent-Type: multipart/form-data; boundary=cut\r\n";
        assertThat(wire().multipart(SUBMISSIONS, kind + "Content-Length: 999999\r\n", body)
                        .status())
                .isIn(0, 400, 422);
        assertThat(wire().multipart(SUBMISSIONS, kind + "Content-Length: 10\r\n", body)
                        .status())
                .isEqualTo(400);
        assertThat(wire().multipart(SUBMISSIONS, kind + "Content-Length: -1\r\n", body)
                        .status())
                .isEqualTo(400);
        assertThat(wire().multipart(
                                SUBMISSIONS,
                                kind + "Content-Encoding: gzip\r\nContent-Length: 4\r\n",
                                "\u001f\u008b\b\u0000".substring(0, 3) + "x")
                        .status())
                .isEqualTo(400);
        assertThat(desk.inbox()).isEmpty();
        assertThat(desk.program(token).get("/jobs").status()).isEqualTo(200);
    }

    @Test
    void aChangeByAnotherSiteIsRefusedOnEveryPage() {
        Browser administrator = desk.administrator().withoutToken();
        for (String path : new String[] {"/accounts", "/accounts/admin/state", "/tokens", "/password", "/logout"}) {
            assertThat(administrator.post(path, Map.of("state", "LOCKED")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(administrator.get("/accounts").status()).isEqualTo(200);
    }

    private static Wire.Heard post(String kind, String body) {
        String headers = "Authorization: Bearer " + token + "\r\nContent-Type: " + kind + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        Wire.Heard heard = wire().multipart(SUBMISSIONS, headers, body);
        assertThat(heard.text()).contains("application/problem+json").doesNotContain("Exception");
        return heard;
    }

    private static String part(String name, String text) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + text
                + "\r\n";
    }

    private static Wire wire() {
        return new Wire(desk.port());
    }
}
