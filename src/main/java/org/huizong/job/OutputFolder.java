package org.huizong.job;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.intake.Sha256;
import org.huizong.store.Publication;

/**
 * The folder that receives workbooks; under its final name a file is whole or absent, power cuts included.
 *
 * @param root the user's output folder
 */
public record OutputFolder(Path root) {
    /** Fills a file. */
    @FunctionalInterface
    interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /**
     * Makes sure that the folder of an assignment can be written to; creates it when it is missing.
     *
     * @throws Refusal J605 when it cannot
     */
    public void check(String assignment) {
        Path folder = root.resolve(assignment);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".huizong", ".part"));
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    /** Where a run's outputs go, below the root. */
    static String pathOf(String assignment, int run) {
        return "%s/%04d".formatted(assignment, run);
    }

    /** The highest number that a run folder of an assignment has, zero when there are none. */
    int highestRun(String assignment) {
        Path folder = root.resolve(assignment);
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.map(run -> run.getFileName().toString())
                    .filter(name -> name.matches("\\d{4,9}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    /** Where a run's workbook goes, below the root. */
    static String pathOf(String assignment, int run, String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String shortened =
                name.substring(0, name.offsetByCodePoints(0, Math.min(60, name.codePointCount(0, name.length()))));
        return "%s/%04d/%s汇总表.xlsx".formatted(assignment, run, shortened);
    }

    /** What was published and is still there as it was written, the workbook first. */
    List<Output> left(Publication publication) {
        List<Output> left = new ArrayList<>();
        standing(publication).ifPresent(left::add);
        returned(publication)
                .standing()
                .filter(folder ->
                        publication.returned().filter(folder.sha256()::equals).isPresent())
                .ifPresent(left::add);
        new AttachmentFolder(root.resolve(publication.path()).resolveSibling(""))
                .standing()
                .ifPresent(left::addAll);
        return left;
    }

    /** Whether workbook and returned files are all there; what is attached is asked for by itself. */
    static boolean isWhole(Publication publication, List<Output> left) {
        long ours = left.stream()
                .filter(output -> output.kind() == Output.Kind.WORKBOOK || output.kind() == Output.Kind.RETURNED)
                .count();
        return ours == (publication.returned().orElse("").isEmpty() ? 1 : 2);
    }

    private ReturnFolder returned(Publication publication) {
        return new ReturnFolder(root.resolve(publication.path()).resolveSibling(""));
    }

    private Optional<Output> standing(Publication publication) {
        Path file = root.resolve(publication.path());
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(publication.sha256())
                    ? Optional.of(new Output(Output.Kind.WORKBOOK, file, publication.sha256()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws Refusal J605 when it cannot be written; nothing of it stays then
     */
    Output write(String path, Filling filling) {
        Path target = root.resolve(path);
        Path folder = target.resolveSibling("");
        Path part = folder.resolve(".part");
        try {
            Files.createDirectories(folder);
            fill(part, filling);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            sync(folder.resolveSibling(""));
            return new Output(Output.Kind.WORKBOOK, target, Sha256.of(target));
        } catch (IOException e) {
            throw unwritable(folder);
        } finally {
            sweep(part, folder);
        }
    }

    static void fill(Path part, Filling filling) throws IOException {
        try (FileChannel file = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
            filling.fill(new HeldOpen(out));
            out.flush();
            file.force(true);
        }
    }

    /** Puts what a folder lists on disk; Windows cannot sync a folder and has no need to. */
    public static void sync(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void sweep(Path part, Path folder) {
        try {
            Files.deleteIfExists(part);
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    static Refusal unwritable(Path folder) {
        return new Refusal(Finding.of(FindingCode.J605, Place.NONE, folder.toString()));
    }
}
