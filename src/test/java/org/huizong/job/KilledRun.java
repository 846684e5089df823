package org.huizong.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A run in a JVM of its own, to be killed; writes down how far it is, and waits for its death at a given event.
 *
 * <p>Arguments: folder, name, database, file of events, event to wait at ({@code 60} for so many kept files, {@code
 * publishing}, {@code closing}, or {@code -}).
 */
final class KilledRun {
    private final Path events;
    private final String waitAt;

    private KilledRun(Path events, String waitAt) {
        this.events = events;
        this.waitAt = waitAt;
    }

    public static void main(String[] args) {
        Workshop workshop = new Workshop(Path.of(args[0]), args[1]);
        KilledRun run = new KilledRun(Path.of(args[3]), args[4]);
        try (BatchRuntime runtime = BatchRuntime.open(args[2], Map.of(), 10)) {
            run.event("report " + told(runtime.run(run.request(workshop))));
        }
    }

    /** A report as a line of text, without the folder it was made in. */
    static String told(RunReport report) {
        return report.run() + " " + report.changed() + " " + report.accounting() + " "
                + report.outputs().get(0).sha256() + " " + report.files();
    }

    private RunRequest request(Workshop workshop) {
        RunRequest request = workshop.request(
                "b1",
                Workshop::examine,
                (gathered, madeAt, out) -> {
                    out.write(new byte[100_000]);
                    event("publishing");
                    Workshop.publish(gathered, madeAt, out);
                },
                (done, total) -> event("kept " + done));
        return new RunRequest(
                request.assignment(),
                request.basis(),
                request.examination(),
                request.publisher(),
                request.returning(),
                request.out(),
                new Listening(Workshop.CLOCK),
                request.progress());
    }

    private void event(String event) {
        try {
            Files.writeString(events, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (event.equals(waitAt) || event.equals("kept " + waitAt)) {
                new CountDownLatch(1).await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells of the one moment when only the clock is asked: the workbook has its name, the transaction is open. */
    private final class Listening extends Clock {
        private final Clock clock;

        Listening(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            if (StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(Publishing.class.getName())))) {
                event("closing");
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}
