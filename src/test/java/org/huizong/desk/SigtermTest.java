package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.store.Database;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.huizong.store.Upload;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that is asked to end: what was acknowledged is there, what was at work can be taken up. */
class SigtermTest {
    private static final Pattern NUMBER = Pattern.compile("收件号 (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int FILES = 400;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        Started desk = start();
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> senders = IntStream.range(0, 3)
                .mapToObj(sender -> CompletableFuture.runAsync(() -> send(desk, sender, acknowledged)))
                .toList();
        await(() -> acknowledged.size() > 5);
        desk.end();
        senders.forEach(CompletableFuture::join);
        try (Database database = Database.open(DeskProcess.url(folder), Map.of())) {
            List<Upload> kept = database.uploads().all("shi");
            assertThat(kept).extracting(Upload::number).containsAll(acknowledged);
            assertThat(kept)
                    .allMatch(upload ->
                            Files.isRegularFile(folder.resolve("inbox").resolve(upload.file())));
        }
        assertThat(folder.resolve(".inbox.收件")).isEmptyDirectory();
    }

    @Test
    void aRunIsStoppedInGoodOrderAndCanBeTakenUp() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < FILES; i++) {
            Files.write(folder.resolve("inbox/表%03d.xlsx".formatted(i)), form(i));
        }
        Started desk = start();
        Browser administrator = desk.administrator();
        administrator.get("/jobs/shi/runs");
        administrator.post("/jobs/shi/runs", Map.of());
        await(() -> administrator.get("/jobs/shi/runs").body().contains("已存盘 200 份"));
        desk.end();
        try (Database database = Database.open(DeskProcess.url(folder), Map.of())) {
            assertThat(database.runs().last("shi").orElseThrow().state()).isEqualTo(Run.State.BEGUN);
            assertThat(database.attempts().of("shi", 1).get(0).ended()).isEqualTo(RunAttempt.Ended.STOPPED);
            assertThat(database.leases().isHeld("shi")).isFalse();
            assertThat(database.ledger().live("shi")).hasSizeBetween(200, FILES - 1);
        }
    }

    /** Sends one form after the other, until the desk is gone. */
    private static void send(Started desk, int sender, Set<Long> acknowledged) {
        Browser browser = desk.administrator();
        browser.get(OpenDesk.UPLOADS);
        for (int i = 0; i < FILES; i++) {
            try {
                Matcher number = NUMBER.matcher(browser.sendByScript(
                                OpenDesk.UPLOADS, new Browser.Chosen("表.xlsx", form(sender * FILES + i)))
                        .body());
                if (number.find()) {
                    acknowledged.add(Long.valueOf(number.group(1)));
                }
            } catch (java.io.UncheckedIOException e) {
                return;
            }
        }
    }

    private static byte[] form(int number) {
        return TestForms.filled().with("群众满意度", "满意度" + number).xlsx();
    }

    private Started start() throws Exception {
        Path started = folder.resolve("started.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeskProcess.class.getName(),
                        folder.toString(),
                        started.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("desk.log").toFile())
                .start();
        await(() -> Files.exists(started) || !process.isAlive());
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("desk.log")))
                .isTrue();
        String[] told = Files.readString(started).split(" ");
        return new Started(process, Integer.parseInt(told[0]), told[1]);
    }

    private record Started(Process process, int port, String password) {
        Browser administrator() {
            Browser browser = new Browser(port);
            assertThat(browser.login("admin", password)).isEqualTo("/");
            return browser;
        }

        /** As systemd does. */
        void end() throws InterruptedException {
            process.destroy();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).isTrue();
        }
    }

    private static void await(Condition condition) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
