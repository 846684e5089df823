package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.huizong.desk.Browser.Chosen;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More comes than the desk can do, or it comes too slowly. */
class OverloadTest {
    private static final int PLACES = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final String HEAD = """
            POST /api/v1/jobs/shi/submissions HTTP/1.1\r
            Host: 127.0.0.1\r
            %sContent-Type: multipart/form-data; boundary=cut\r
            Content-Length: 100000\r
            \r
            --cut\r
            Content-Disposition: form-data; name="file"; filename="a.xlsx"\r
            \r
            """;

    private static final String LOGIN = """
            POST /login HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 100\r
            \r
            username=""";

    /** In one piece, and the end of it told by none. */
    private static final String CHUNKED = """
            POST /api/v1/jobs/shi/submissions HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer %s\r
            Content-Type: multipart/form-data; boundary=cut\r
            Transfer-Encoding: chunked\r
            \r
            59\r
            --cut\r
            Content-Disposition: form-data; name="file"; filename="a.xlsx"\r
            \r
            half
            \r
            --cut--\r
            \r
            """;

    @TempDir
    Path folder;

    private final CountDownLatch examining = new CountDownLatch(PLACES);
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile boolean slow;
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(
                folder,
                request -> new org.huizong.job.RunRequest(
                        request.assignment(),
                        request.basis(),
                        (receipt, bytes) -> {
                            hold();
                            return request.examination().examine(receipt, bytes);
                        },
                        request.publisher(),
                        request.returning(),
                        request.out(),
                        request.clock(),
                        request.progress()));
    }

    @AfterEach
    void close() {
        go.countDown();
        desk.close();
    }

    private void hold() {
        if (slow) {
            examining.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whoComesWhenNobodyMoreMayWaitIsAskedToComeAgainByPageAndByApi() throws Exception {
        with(Map.of(Key.WAITING, "0"));
        Browser page = desk.visitor("甲一", "FILLER", "100001");
        Program program = desk.program("乙一", "FILLER", "100002");
        byte[] late = good("乙");
        slow = true;
        List<CompletableFuture<Integer>> first = IntStream.range(0, PLACES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> desk.program("甲" + (i + 2), "FILLER", "100001").send("表.xlsx", desk.variant("甲", i), "")))
                .map(answer -> answer.thenApply(Program.Answer::status))
                .toList();
        examining.await();
        List<String> before = desk.everything();

        Browser.Page told = page.send(UPLOADS, new Chosen("迟.xlsx", good("甲")));
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.header("Retry-After")).isEqualTo("30");
        assertThat(told.body()).contains("没有收下", "正在审核的文件太多，这个文件没有收下。", "请过一分钟再报送。", "W805");
        assertThat(page.sendByScript(UPLOADS, new Chosen("迟.xlsx", good("甲"))).status())
                .isEqualTo(503);
        Program.Answer refused = program.refused("迟.xlsx", late, "k1");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.kind()).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.json("Problem").at("/code").asString()).isEqualTo("W805");
        assertThat(desk.everything()).isEqualTo(before);
        assertThat(page.get(UPLOADS).status()).isEqualTo(200);

        slow = false;
        go.countDown();
        assertThat(first).extracting(CompletableFuture::join).containsOnly(201);
        assertThat(program.send("迟.xlsx", late, "k1").status()).isEqualTo(201);
        assertThat(desk.inbox()).hasSize(PLACES + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoDripsIsCutOffWhetherHeIsKnownOrNot(boolean known) throws IOException {
        with(Map.of(Key.SLOW, "1"));
        String who = known
                ? "Authorization: Bearer "
                        + desk.program("甲一", "FILLER", "100001").token() + "\r\n"
                : "";
        try (Socket socket = said(HEAD.formatted(who))) {
            assertThat(IntStream.range(0, 600).anyMatch(i -> isDeaf(socket))).isTrue();
        }
        assertThat(desk.inbox()).isEmpty();
        assertThat(desk.program("乙一", "FILLER", "100002")
                        .send("表.xlsx", good("乙"), "")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void strangersWhoFallSilentHoldNoPlace() throws IOException {
        with(Map.of(Key.SLOW, "600"));
        Browser page = desk.visitor("甲一", "FILLER", "100001");
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < SlowSenders.MOST + 50; i++) {
                strangers.add(said(HEAD.formatted("")));
            }
            for (Socket stranger : strangers) {
                assertThat(stranger.getInputStream().readAllBytes()).asString().containsAnyOf(" 401 ", " 503 ");
            }
            assertThat(page.sendByScript(UPLOADS, new Chosen("表.xlsx", good("甲")))
                            .status())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : strangers) {
                socket.close();
            }
        }
    }

    @Test
    void whoFallsSilentIsCutOff() throws IOException {
        with(Map.of(Key.SLOW, "1"));
        try (Socket inside = said("GET /login HTTP/1.1\r\nHost: x\r\nX: ");
                Socket body = said(HEAD.formatted(""))) {
            assertThat(inside.getInputStream().readAllBytes()).asString().doesNotContain(" 200 ");
            assertThat(body.getInputStream().readAllBytes()).asString().contains(" 401 ");
        }
    }

    @Test
    void howeverManySendSlowlyThePagesAreThere() throws IOException {
        Browser page = desk.visitor("甲一", "FILLER", "100001");
        String token = desk.program("乙一", "FILLER", "100002").token();
        List<Socket> slowly = new ArrayList<>();
        try {
            for (int i = 0; i < SlowSenders.MOST + 50; i++) {
                slowly.add(said(HEAD.formatted("Authorization: Bearer " + token + "\r\n")));
            }
            Browser.Page told = page.sendByScript(UPLOADS, new Chosen("表.xlsx", good("甲")));
            while (told.status() == 200) {
                told = page.sendByScript(UPLOADS, new Chosen("表.xlsx", good("甲")));
            }
            assertThat(told.status()).isEqualTo(503);
            assertThat(told.header("Retry-After")).isEqualTo("30");
            assertThat(told.body()).contains("现在用的人太多，没有办成。请过半分钟再试。");
            for (int i = 0; i < SlowSenders.MOST + 50; i++) {
                slowly.add(said(HEAD.formatted("")));
            }
            assertThat(page.get(OpenDesk.STANDING).status()).isEqualTo(200);
        } finally {
            for (Socket socket : slowly) {
                socket.close();
            }
        }
    }

    @Test
    void slowLoginsHoldUpOtherStrangersAndNobodyWhoIsKnown() throws IOException {
        with(Map.of(Key.SLOW, "600"));
        Browser page = desk.visitor("甲一", "FILLER", "100001");
        Program program = desk.program("乙一", "FILLER", "100002");
        Browser late = desk.browser();
        late.get("/login");
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < SlowSenders.MOST_STRANGERS; i++) {
                strangers.add(said(LOGIN));
            }
            Browser.Page told = late.post("/login", Map.of("username", "a", "password", "b"));
            while (told.status() != 503) {
                told = late.post("/login", Map.of("username", "a", "password", "b"));
            }
            assertThat(told.body()).contains("现在用的人太多");
            assertThat(page.sendByScript(UPLOADS, new Chosen("表.xlsx", good("甲")))
                            .status())
                    .isEqualTo(200);
            assertThat(program.send("表.xlsx", good("乙"), "").status()).isEqualTo(201);
        } finally {
            for (Socket socket : strangers) {
                socket.close();
            }
        }
    }

    @Test
    void whatWaitsForItsExaminationKeepsNobodyFromSendingThoughItCameInPieces() throws IOException {
        Browser page = desk.visitor("甲一", "FILLER", "100001");
        String token = desk.program("乙一", "FILLER", "100002").token();
        Browser watcher = desk.administrator();
        List<Socket> waiting = new ArrayList<>();
        slow = true;
        try {
            for (int i = 0; i < SlowSenders.MOST; i++) {
                waiting.add(said(CHUNKED.formatted(token)));
            }
            String begun = "huizong_examination_waiting " + (SlowSenders.MOST - PLACES) + ".0";
            String metrics = watcher.get("/metrics").body();
            while (!metrics.contains(begun)) {
                metrics = watcher.get("/metrics").body();
            }
            assertThat(page.post("/password", Map.of("old", "x")).status()).isNotEqualTo(503);
        } finally {
            slow = false;
            go.countDown();
            for (Socket socket : waiting) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 422 ");
                socket.close();
            }
        }
    }

    /** The first line of what is answered. */
    private static String answer(Socket socket) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private void with(Map<Key, String> options) {
        Settings settings = Settings.of(Optional.empty(), Map.of(), options);
        desk.reopen(plan ->
                new DeskPlan(plan.host(), plan.port(), plan.databaseUrl(), plan.jobs(), plan.clock(), settings));
    }

    private Socket said(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends one more byte after a while; whether nobody takes it. */
    private static boolean isDeaf(Socket socket) {
        try {
            Thread.sleep(100);
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
