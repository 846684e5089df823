package org.huizong.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.intake.Sha256;

/**
 * What stands beside the workbook of a run: machine copies and the workbooks of the cities, listed with their digests in
 * {@code SHA256SUMS}, which is written last: without it there is nothing.
 *
 * @param run the run's folder
 */
record AttachmentFolder(Path run) {
    /** The folder of the cities' workbooks. */
    static final String CITIES = "分市";

    private static final String SUMS = "SHA256SUMS";
    private static final String PART = ".附件.part";
    private static final int DIGEST = 64;

    /**
     * Writes them anew, all or none.
     *
     * @throws org.huizong.finding.Refusal J605 when they cannot be written; nothing of them stays then
     */
    void write(List<Attachment> attachments) {
        remove();
        if (attachments.isEmpty()) {
            return;
        }
        try {
            fill(attachments);
        } catch (IOException e) {
            remove();
            throw OutputFolder.unwritable(run);
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    private void fill(List<Attachment> attachments) throws IOException {
        Path part = run.resolve(PART);
        StringBuilder sums = new StringBuilder();
        for (Attachment attachment : attachments) {
            Path file = part.resolve(attachment.path());
            Files.createDirectories(file.resolveSibling(""));
            OutputFolder.fill(file, attachment.filling()::fill);
            sums.append(Sha256.of(file)).append("  ").append(attachment.path()).append('\n');
        }
        byte[] list = sums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        OutputFolder.fill(part.resolve(SUMS), out -> out.write(list, 0, list.length));
        List<Path> whole;
        try (Stream<Path> all = Files.list(part)) {
            whole = all.sorted(Comparator.comparing(path -> path.endsWith(SUMS)))
                    .toList();
        }
        for (Path path : whole) {
            if (Files.isDirectory(path)) {
                OutputFolder.sync(path);
            }
            Files.move(path, run.resolve(part.relativize(path)), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(part);
        OutputFolder.sync(run);
    }

    /** What is there as it was written: each machine copy, and the cities' folder; none when anything is gone or changed. */
    Optional<List<Output>> standing() {
        try {
            Map<String, String> sums = sums();
            for (Map.Entry<String, String> one : sums.entrySet()) {
                Path file = run.resolve(one.getKey());
                if (!Files.isRegularFile(file) || !Sha256.of(file).equals(one.getValue())) {
                    return Optional.empty();
                }
            }
            return sums.isEmpty() ? Optional.empty() : Optional.of(outputs(sums));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<Output> outputs(Map<String, String> sums) {
        List<Output> outputs = new ArrayList<>();
        sums.forEach((path, digest) -> {
            if (!path.startsWith(CITIES + "/")) {
                outputs.add(new Output(Output.Kind.DATA, run.resolve(path), digest));
            }
        });
        String cities = sums.entrySet().stream()
                .filter(one -> one.getKey().startsWith(CITIES + "/"))
                .map(one -> one.getKey() + "\0" + one.getValue() + "\n")
                .collect(Collectors.joining());
        if (!cities.isEmpty()) {
            outputs.add(new Output(Output.Kind.CITIES, run.resolve(CITIES), Sha256.of(cities)));
        }
        return outputs;
    }

    /** The digests of what was written, by path; none when it was not finished. */
    Map<String, String> sums() throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        if (Files.isRegularFile(run.resolve(SUMS))) {
            for (String line : Files.readAllLines(run.resolve(SUMS))) {
                if (line.length() > DIGEST + 2) {
                    sums.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
                }
            }
        }
        return sums;
    }

    /** Removes what an attempt that was killed or failed has left; the list of digests goes first. */
    void remove() {
        try {
            List<String> ours = new ArrayList<>(sums().keySet());
            Files.deleteIfExists(run.resolve(SUMS));
            for (String path : ours) {
                Files.deleteIfExists(run.resolve(path));
            }
            for (Path folder : List.of(run.resolve(PART), run.resolve(CITIES))) {
                deleteTree(folder);
            }
            for (String copy : List.of("figures.csv", "figures.json", "totals.csv", "totals.json")) {
                Files.deleteIfExists(run.resolve(copy));
            }
            deleteIfEmpty(run);
        } catch (IOException e) {
            throw OutputFolder.unwritable(run);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
