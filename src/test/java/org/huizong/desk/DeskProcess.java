package org.huizong.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.huizong.intake.Examination;
import org.huizong.job.RunRequest;

/**
 * A desk in a JVM of its own, to be ended; it takes its time over every file, and writes down port and password.
 *
 * <p>Arguments: folder, file to write into.
 */
final class DeskProcess {
    private static final Duration SLOW = Duration.ofMillis(100);

    private DeskProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        OpenDesk desk = OpenDesk.in(folder);
        desk.reopen(plan -> new DeskPlan(
                plan.host(),
                plan.port(),
                url(folder),
                List.of(new ChangedSource(
                        plan.jobs().get(0), job -> new DeskJob(slow(job.request()), job.library(), url(folder)))),
                plan.clock()));
        Path whole = Files.writeString(folder.resolve("started.part"), desk.port() + " " + desk.password());
        Files.move(whole, Path.of(args[1]));
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db/huizong");
    }

    private static RunRequest slow(RunRequest request) {
        Examination usual = request.examination();
        return new RunRequest(
                request.assignment(),
                request.basis(),
                (receipt, bytes) -> {
                    LockSupport.parkNanos(SLOW.toNanos());
                    return usual.examine(receipt, bytes);
                },
                (gathered, madeAt, out) -> out.write(
                        String.valueOf(gathered.contributions().size()).getBytes(StandardCharsets.UTF_8)),
                request.returning(),
                request.out(),
                request.clock(),
                request.progress());
    }
}
