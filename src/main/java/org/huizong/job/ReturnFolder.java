package org.huizong.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.ReturnedFile;
import org.huizong.intake.Sha256;

/**
 * The folder 退回 of a run: marked workbooks, each with its text beside it, and one text of all. Under its name it is whole or
 * absent.
 *
 * @param run the run's folder
 */
public record ReturnFolder(Path run) {
    static final String NAME = "退回";
    private static final String ALL = "退回通知.txt";
    /** Notepad before Windows 10 takes a text for UTF-8 only with this first. */
    private static final String MARK = "\uFEFF";

    /** Adds the files one by one; the result is the text of all, empty when there were none. */
    @FunctionalInterface
    interface Filling {
        String fill(Writer writer) throws IOException;
    }

    /** Takes files into the folder that is being written. */
    record Writer(Path part) {
        void add(ReturnedFile file) throws IOException {
            put(part, file);
        }
    }

    /**
     * Writes one returned file with its text into any folder, over those of the same name.
     *
     * @return the workbook's path, or the text's where there is no workbook
     * @throws org.huizong.finding.Refusal J605 when it cannot be written
     */
    public static Path single(Path folder, ReturnedFile file) {
        try {
            return put(folder, file);
        } catch (IOException e) {
            throw OutputFolder.unwritable(folder);
        }
    }

    private static Path put(Path folder, ReturnedFile file) throws IOException {
        Path text = folder.resolve(file.path() + ".txt");
        Files.createDirectories(text.resolveSibling(""));
        text(text, file.notice());
        if (file.workbook().isEmpty()) {
            return text;
        }
        byte[] bytes = file.workbook().get().bytes();
        Path target = folder.resolve(file.path() + file.workbook().get().ending());
        OutputFolder.fill(target, out -> out.write(bytes, 0, bytes.length));
        return target;
    }

    /**
     * Writes it.
     *
     * @throws org.huizong.finding.Refusal J605 when it cannot be written; nothing of it stays then
     */
    void write(Filling filling) {
        Path part = run.resolve(".退回.part");
        try {
            Files.createDirectories(part);
            String all = filling.fill(new Writer(part));
            if (!all.isEmpty()) {
                text(part.resolve(ALL), all);
                syncAll(part);
                Files.move(part, run.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
                OutputFolder.sync(run);
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(run);
        } finally {
            delete(part);
        }
    }

    /** The folder with the digest of what we wrote into it; none when it is not there. Other files in it do not count. */
    Optional<Output> standing() {
        Path folder = run.resolve(NAME);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> ours = all.filter(Files::isRegularFile)
                    .filter(ReturnFolder::isOurs)
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
            StringBuilder text = new StringBuilder();
            for (Path file : ours) {
                text.append(name(folder, file))
                        .append('\0')
                        .append(Sha256.of(file))
                        .append('\n');
            }
            return Optional.of(new Output(Output.Kind.RETURNED, folder, Sha256.of(text.toString())));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Explorers and spreadsheets leave files of their own in folders that were looked into. */
    static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(ALL) || ReturnNames.isOne(name);
    }

    /** Removes what an attempt that was killed or failed has left. */
    void remove() {
        delete(run.resolve(".退回.part"));
        delete(run.resolve(NAME));
    }

    /** Text as old and new editors of Windows show it. */
    static void text(Path file, String text) throws IOException {
        byte[] bytes = (MARK + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        OutputFolder.fill(file, out -> out.write(bytes, 0, bytes.length));
    }

    private static void syncAll(Path part) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(part)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            OutputFolder.sync(folder);
        }
    }

    /** The run's own folder goes too when nothing else is in it. */
    private void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
            try (Stream<Path> left = Files.list(run)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(run);
        } catch (IOException e) {
            throw OutputFolder.unwritable(run);
        }
    }
}
