package org.huizong.job;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.store.Accounting;
import org.huizong.store.Database;

/**
 * Reads, checks and stores many forms, ours and naively, on H2 and PostgreSQL in one run, from the opening of an empty
 * database until the last of them is on disk; before it counts, each has taken in smaller inboxes long enough to be
 * compiled, then they take turns, and the median of each counts. {@code layout FOLDER N} only makes the forms.
 */
public final class IntakeBench {
    private static final int WARM = 600;
    /** How often the smaller inbox is taken in before the first database, and again before another: compiling takes long. */
    private static final int FIRST_ROUNDS = 12;

    private static final int ROUNDS = 4;
    /** How often each is measured, in turns. */
    private static final int TURNS = 3;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final int count;
    private final Path warmJob;
    private final Path job;
    private int rounds = FIRST_ROUNDS;

    private IntakeBench(Path folder, int count) throws IOException {
        this.folder = folder;
        this.count = count;
        this.warmJob = IntakeForms.layOut(Files.createDirectories(folder.resolve("warm")), Math.min(WARM, count));
        this.job = IntakeForms.layOut(Files.createDirectories(folder.resolve("full")), count);
    }

    /** {@code N}, {@code N JDBC-URL}, or {@code layout FOLDER N}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("layout")) {
            IntakeForms.layOut(Files.createDirectories(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
            return;
        }
        Path folder = Files.createTempDirectory("huizong-bench");
        try {
            IntakeBench bench = new IntakeBench(folder, Integer.parseInt(arguments[0]));
            System.out.println("| database | pipeline | threads | forms a second | ms processor time a form |");
            System.out.println("| --- | --- | ---: | ---: | ---: |");
            bench.compare("H2", bench::h2);
            if (arguments.length > 1) {
                bench.compare("given", () -> arguments[1]);
            } else {
                bench.onPostgres();
            }
        } finally {
            delete(folder);
        }
    }

    /** Gives the address of a fresh database, or of one that bears another job. */
    @FunctionalInterface
    private interface Addresses {
        String next() throws SQLException;
    }

    private String h2() {
        return Database.urlOf(folder.resolve(UUID.randomUUID().toString()));
    }

    private void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            compare("PostgreSQL", () -> {
                String name = "b" + UUID.randomUUID().toString().replace("-", "");
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return server.getJdbcUrl("postgres", name);
            });
        }
    }

    private void compare(String name, Addresses addresses) throws Exception {
        for (int round = 0; round < rounds; round++) {
            ours(addresses.next(), warmJob, Figure.Clock.started());
            NaiveIntake.run(addresses.next(), warmJob.resolveSibling("inbox"));
        }
        rounds = ROUNDS;
        List<Figure> allOurs = new ArrayList<>();
        List<Figure> allNaive = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            allOurs.add(ours(addresses.next(), job, Figure.Clock.started()));
            allNaive.add(naive(addresses.next()));
        }
        Figure ours = Figure.median(allOurs);
        Figure naive = Figure.median(allNaive);
        ours.print(name, "huizong | all", count);
        naive.print(name, "POI user model, XSSF rules, JDBC batches | 1", count);
        System.out.printf(
                Locale.ROOT,
                "| %s | **ratio** | | **%.1f** | **%.1f** |%n",
                name,
                naive.seconds() / ours.seconds(),
                naive.processor() / ours.processor());
    }

    private Figure naive(String url) throws Exception {
        return Figure.of(() -> {
            if (NaiveIntake.run(url, job.resolveSibling("inbox")) > 0) {
                throw new IllegalStateException("a rule is broken");
            }
        });
    }

    /** Takes in all of a job; what it took until the last of its files was acknowledged, the publication left out. */
    private Figure ours(String url, Path jobFile, Figure.Clock clock) {
        List<Figure> figures = new ArrayList<>();
        Assignment assignment = AssignmentFile.read(jobFile);
        FormLibrary library = FormLibrary.load(assignment.templates());
        try (BatchRuntime runtime = BatchRuntime.open(url, Map.of())) {
            RunReport report = runtime.run(new RunRequest(
                    assignment,
                    Basis.of(library.templates(), new byte[0], url),
                    Examiner.of(library, assignment.registry()),
                    (contributions, madeAt, out) -> out.write('-'),
                    Optional.empty(),
                    folder.resolve(UUID.randomUUID().toString()),
                    java.time.Clock.systemUTC(),
                    (done, of) -> {
                        if (done == of) {
                            figures.add(clock.figure());
                        }
                    }));
            Accounting accounting = report.accounting();
            if (accounting.accepted() + accounting.warned() != accounting.received()) {
                throw new IllegalStateException("a rule is broken: " + accounting);
            }
        }
        return figures.get(0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What is measured; it may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private record Figure(double seconds, double processor) {
        static Figure of(Work work) throws Exception {
            Clock clock = Clock.started();
            work.run();
            return clock.figure();
        }

        static Figure median(List<Figure> figures) {
            List<Figure> sorted = figures.stream()
                    .sorted(Comparator.comparingDouble(Figure::seconds))
                    .toList();
            return sorted.get(sorted.size() / 2);
        }

        /** When something began. */
        record Clock(long start, long processor) {
            static Clock started() {
                return new Clock(System.nanoTime(), SYSTEM.getProcessCpuTime());
            }

            Figure figure() {
                return new Figure(
                        (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
            }
        }

        void print(String database, String pipeline, int count) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.2f |%n",
                    database,
                    pipeline,
                    count / seconds,
                    processor * 1000 / count);
        }
    }
}
