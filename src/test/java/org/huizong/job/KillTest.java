package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huizong.finding.Refusal;
import org.huizong.intake.Sha256;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Gathered;
import org.huizong.store.Database;
import org.huizong.store.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a run with SIGKILL at many moments; what comes out is what comes out of a run that nobody killed. */
class KillTest {
    private static final int FILES = 300;
    /** The event to kill at, and the one beyond which the run must not come by itself. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("kept 0", "60"),
            new Moment("kept 40", "80"),
            new Moment("kept 10", "10"),
            new Moment("publishing", "publishing"),
            new Moment("closing", "closing"));

    @TempDir
    Path folder;

    @Test
    void aKilledRunOnH2EndsLikeAnyOther() throws Exception {
        String url = Database.urlOf(folder.resolve("killed/db"));

        assertThatKillsDoNoHarm(url, "J607");
    }

    @Test
    void aKilledRunOnPostgresEndsLikeAnyOther() throws Exception {
        assertThatKillsDoNoHarm(Databases.postgresUrl(), "J611");
    }

    private void assertThatKillsDoNoHarm(String url, String refusedMeanwhile) throws Exception {
        Workshop killed = new Workshop(folder, "任务").fill(FILES);
        String told;
        List<Contribution> expected;
        byte[] workbook;
        try (BatchRuntime calm = calm()) {
            told = KilledRun.told(calm.run(killed.request("b1", Workshop::examine, KillTest::padded, Progress.NONE)));
            expected = calm.database().ledger().contributions(killed.assignment());
            workbook = Files.readAllBytes(killed.output(1));
        }
        Files.move(killed.out(), folder.resolve("calm"));

        int acknowledged = 0;
        for (Moment moment : MOMENTS) {
            acknowledged += kill(killed, url, moment, refusedMeanwhile);
            try (Database database = Database.open(url, Map.of())) {
                assertThat(database.ledger().live(killed.name())).hasSizeGreaterThanOrEqualTo(acknowledged);
            }
        }

        Child last = start(killed, url, "-");
        last.await("report ");
        assertThat(last.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(last.events()).lines()).last().isEqualTo("report " + told);
        assertThat(Files.readAllBytes(killed.output(1))).isEqualTo(workbook);
        assertThat(tree(killed.output(1).getParent()))
                .isEqualTo(tree(folder.resolve("calm/任务/0001")))
                .hasSizeGreaterThan(FILES / 7);
        try (BatchRuntime runtime = BatchRuntime.open(url, Map.of(), 10)) {
            // Numbers of readings are given out in advance and lost with whoever was killed.
            assertThat(runtime.database().ledger().contributions(killed.assignment()))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reading")
                    .containsExactlyElementsOf(expected);
            assertThat(runtime.run(killed.request()).changed()).isFalse();
        }
    }

    /** Every file of a folder with its digest. */
    private static Map<String, String> tree(Path run) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(run.relativize(file).toString(), Sha256.of(file));
            }
        }
        return tree;
    }

    /** Kills a run at a moment and returns how many files it had acknowledged. */
    private int kill(Workshop workshop, String url, Moment moment, String refusedMeanwhile) throws Exception {
        Child child = start(workshop, url, moment.waitAt());
        child.await(moment.event());
        if (moment.event().equals("publishing")) {
            assertThatThrownBy(() -> run(workshop, url))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith(refusedMeanwhile);
        }
        child.process().destroyForcibly().waitFor();
        return Files.readString(child.events())
                .lines()
                .filter(event -> event.startsWith("kept "))
                .mapToInt(event -> Integer.parseInt(event.substring(5)))
                .max()
                .orElse(0);
    }

    private static void run(Workshop workshop, String url) {
        try (BatchRuntime runtime = BatchRuntime.open(url, Map.of(), 10)) {
            runtime.run(workshop.request());
        }
    }

    private static BatchRuntime calm() {
        return BatchRuntime.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Map.of(), 10);
    }

    private static void padded(Gathered gathered, java.time.ZonedDateTime madeAt, java.io.OutputStream out)
            throws IOException {
        out.write(new byte[100_000]);
        Workshop.publish(gathered, madeAt, out);
    }

    private Child start(Workshop workshop, String url, String waitAt) throws IOException {
        Path events = Files.createTempFile(folder, "events", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        workshop.folder().toString(),
                        workshop.name(),
                        url,
                        events.toString(),
                        waitAt)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
        return new Child(process, events, folder.resolve("child.log"));
    }

    private record Moment(String event, String waitAt) {}

    private record Child(Process process, Path events, Path log) {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        /** Waits until the child has written down an event. */
        void await(String event) throws Exception {
            Instant deadline = Instant.now().plus(PATIENCE);
            while (Files.readString(events).lines().noneMatch(line -> line.startsWith(event))) {
                assertThat(process.isAlive() || Files.readString(events).contains(event))
                        .as("child ended: %s", Files.readString(log))
                        .isTrue();
                assertThat(Instant.now()).as("waiting for %s", event).isBefore(deadline);
                Thread.sleep(2);
            }
        }
    }
}
