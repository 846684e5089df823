package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.intake.Sha256;
import org.huizong.registry.District;
import org.huizong.store.Publication;

/**
 * What a run published, for those who fetch it: nothing but what it wrote itself, and only while it is as it was written.
 *
 * @param root the output folder
 */
public record PublishedFiles(Path root, Publication publication) {
    /**
     * One file, or the folder 退回.
     *
     * @param key names it among the others; of a city's workbook {@code 分市/} and its name
     * @param bytes its size; of a folder of all that is in it
     * @param sha256 as it was when it was written, in hex
     */
    public record Entry(String key, Output.Kind kind, Path path, String name, long bytes, String sha256) {}

    /** All that is still there, the workbook first; whether it is as it was written is not looked at. */
    public List<Entry> entries() {
        try {
            List<Entry> entries = new ArrayList<>();
            add(Output.Kind.WORKBOOK, workbook(), publication.sha256(), entries);
            String returned = publication.returned().orElse("");
            if (!returned.isEmpty()) {
                add(Output.Kind.RETURNED, folder().resolve(ReturnFolder.NAME), returned, entries);
            }
            for (var one : new AttachmentFolder(folder()).sums().entrySet()) {
                boolean city = one.getKey().startsWith(AttachmentFolder.CITIES + "/");
                add(
                        city ? Output.Kind.CITIES : Output.Kind.DATA,
                        folder().resolve(one.getKey()),
                        one.getValue(),
                        entries);
            }
            return entries;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The key of a city's workbook, which is also its path in the run's folder. */
    public static String key(District city) {
        return AttachmentFolder.CITIES + "/" + city.code() + city.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                + "汇总表.xlsx";
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Whether an entry is still as it was written. */
    public boolean isAsWritten(Entry entry) {
        try {
            return entry.kind() == Output.Kind.RETURNED
                    ? new ReturnFolder(folder())
                            .standing()
                            .filter(its -> its.sha256().equals(entry.sha256()))
                            .isPresent()
                    : Sha256.of(entry.path()).equals(entry.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the files of the folder 退回 as a zip; the stream stays open. */
    public void zipReturned(Entry entry, OutputStream out) throws IOException {
        try (SteadyZip zip = new SteadyZip(out)) {
            for (Path file : files(entry.path())) {
                zip.add(entry.path().relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    /** The files below a folder that are ours, sorted by path. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(ReturnFolder::isOurs)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void add(Output.Kind kind, Path path, String sha256, List<Entry> entries) throws IOException {
        if (Files.exists(path)) {
            entries.add(new Entry(key(kind, path), kind, path, path.getFileName() + "", size(path), sha256));
        }
    }

    private String key(Output.Kind kind, Path path) {
        return switch (kind) {
            case WORKBOOK -> "workbook";
            case RETURNED -> "returned";
            case DATA, CITIES -> folder().relativize(path).toString().replace('\\', '/');
        };
    }

    private static long size(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return Files.size(path);
        }
        long size = 0;
        for (Path file : files(path)) {
            size += Files.size(file);
        }
        return size;
    }

    private Path workbook() {
        return root.resolve(publication.path());
    }

    private Path folder() {
        return workbook().resolveSibling("");
    }
}
