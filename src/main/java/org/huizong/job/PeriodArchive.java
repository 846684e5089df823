package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.review.Decision;
import org.huizong.review.Decisions;
import org.huizong.store.Database;
import org.huizong.store.LiveFile;
import org.huizong.store.Publication;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.huizong.store.Trail;

/**
 * Everything of a run to be put away for years: what was received, what went back, what was written, how it came about,
 * and the digest of each file. The same run makes the same bytes as long as nothing was changed by hand.
 *
 * @param out the output folder
 */
public record PeriodArchive(Sources sources, Run run, Publication publication, String title, Path out) {
    /**
     * Where its lists come from.
     *
     * @param database of the job
     * @param trail of the desk, which may be in another
     */
    public record Sources(Database database, Trail trail) {}

    private static final String RECEIVED = "收件/";
    private static final String RETURNED = "退回/";
    private static final String WRITTEN = "汇总/";
    private static final String SUMS = "SHA256SUMS";

    /** The name it is saved under. */
    public String name() {
        return "%s 第%d次汇总归档.zip".formatted(title, run.number());
    }

    /** Whether all that the run wrote is still as it was written; without that there is no archive. */
    public boolean isWhole() {
        PublishedFiles published = new PublishedFiles(out, publication);
        List<PublishedFiles.Entry> entries = published.entries();
        long folders = entries.stream()
                .filter(entry -> entry.kind() == Output.Kind.RETURNED)
                .count();
        boolean complete = published.entry("workbook").isPresent()
                && folders == (publication.returned().orElse("").isEmpty() ? 0 : 1);
        return complete && entries.stream().allMatch(published::isAsWritten);
    }

    /** Writes it as a zip; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (SteadyZip zip = new SteadyZip(out)) {
            new Writing(zip, new LinkedHashMap<>()).write();
        }
    }

    /** One archive while it is being written, with the digests so far. */
    private final class Writing {
        private final SteadyZip zip;
        private final Map<String, String> sums;

        Writing(SteadyZip zip, Map<String, String> sums) {
            this.zip = zip;
            this.sums = sums;
        }

        void write() throws IOException {
            List<Decision> decided = decided();
            List<LiveFile> files =
                    sources.database().pastFiles().after(run.assignment(), run.number(), Decisions.bySubject(decided));
            ArchiveLog log = new ArchiveLog(sources, run, files, decided);
            add("说明.txt", out -> out.write(readme().getBytes(StandardCharsets.UTF_8)));
            published();
            received(files);
            add("日志/经过.csv", log::attempts);
            add("日志/文件.csv", log::files);
            add("日志/问题.csv", log::findings);
            add("日志/审核.csv", log::decisions);
            add("日志/操作.csv", out -> log.acts(out, ended()));
            StringBuilder list = new StringBuilder();
            sums.forEach((name, digest) ->
                    list.append(digest).append("  ").append(name).append('\n'));
            zip.add(SUMS, out -> out.write(list.toString().getBytes(StandardCharsets.UTF_8)));
        }

        private void add(String name, SteadyZip.Filling filling) throws IOException {
            sums.put(name, zip.add(name, filling));
        }

        private void published() throws IOException {
            for (PublishedFiles.Entry entry : new PublishedFiles(out, publication).entries()) {
                if (entry.kind() != Output.Kind.RETURNED) {
                    String below = entry.kind() == Output.Kind.CITIES ? entry.key() : entry.name();
                    sums.put(WRITTEN + below, zip.add(WRITTEN + below, entry.path()));
                    continue;
                }
                for (Path file : PublishedFiles.files(entry.path())) {
                    String name =
                            RETURNED + entry.path().relativize(file).toString().replace('\\', '/');
                    sums.put(name, zip.add(name, file));
                }
            }
        }

        /** The bytes as they came; of a file with several forms once. */
        private void received(List<LiveFile> files) throws IOException {
            Map<String, String> digests = new LinkedHashMap<>();
            files.forEach(file -> digests.put(RECEIVED + safe(file.file()), file.digest()));
            for (Map.Entry<String, String> file : digests.entrySet()) {
                Optional<byte[]> bytes = sources.database().ledger().original(run.assignment(), file.getValue());
                if (bytes.isPresent()) {
                    add(file.getKey(), out -> out.write(bytes.get()));
                }
            }
        }
    }

    /** What had been decided when the run ended. */
    private List<Decision> decided() {
        Instant end = ended();
        return sources.database().ledger().reviews().of(run.assignment()).stream()
                .filter(decision -> !decision.at().toInstant().isAfter(end))
                .toList();
    }

    private Instant ended() {
        return sources.database().attempts().of(run.assignment(), run.number()).stream()
                .findFirst()
                .flatMap(RunAttempt::endedAt)
                .orElse(run.madeAt().toInstant());
    }

    /** A path never leads out of the folder that it is unpacked to. */
    private static String safe(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty()) {
                steps.add(step.matches("\\.+") ? "_" : step);
            }
        }
        return String.join("/", steps);
    }

    private String readme() {
        return """
                %s
                第 %d 次汇总，%s；汇总表是第 %d 次汇总写出的。

                收件/  计入本次汇总时收件夹里各文件的原件，一个字节不改；压缩包里的文件在以包名加“!”命名的文件夹里
                退回/  退给填报单位的标注表和通知
                汇总/  汇总表、分市汇总表、数据（CSV、JSON）
                日志/  经过.csv 各次汇总的起止、发起人、结果；文件.csv 每个文件的校验值、认作的表、单位、期间、结果；问题.csv 每处问题；审核.csv 人工审核的决定；操作.csv 到本次汇总结束为止网上的操作
                SHA256SUMS  以上每个文件的校验值；在解开的文件夹里运行 sha256sum -c SHA256SUMS 核对
                """.formatted(title, run.number(), run.madeAt().toLocalDateTime().withNano(0), publication.run());
    }
}
