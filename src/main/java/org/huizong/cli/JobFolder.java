package org.huizong.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huizong.desk.DeskSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where job files lie, also those that are put there while the desk is open. Safe for several threads. */
final class JobFolder implements Supplier<List<DeskSource>> {
    private static final Logger LOG = LoggerFactory.getLogger(JobFolder.class);

    private final Path place;
    private final List<Path> first;
    private final Function<Path, DeskSource> opening;
    private final Map<Path, DeskSource> known = new ConcurrentHashMap<>();

    /**
     * A folder, or a single file, to which none is added.
     *
     * @param first the files that it has when the desk is opened
     */
    JobFolder(Path place, List<Path> first, Function<Path, DeskSource> opening) {
        this.place = place;
        this.first = List.copyOf(first);
        this.opening = opening;
    }

    /** The job files of a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("(?i)[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Those that it has when the desk is opened. */
    List<DeskSource> first() {
        return sources(first);
    }

    /** Those that it has now; as far as it can be told. */
    @Override
    public List<DeskSource> get() {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try {
            return sources(files(place));
        } catch (IOException e) {
            LOG.warn("the folder of the jobs could not be looked at: {}", e.toString());
            return List.of();
        }
    }

    private List<DeskSource> sources(List<Path> files) {
        return files.stream().map(file -> known.computeIfAbsent(file, opening)).toList();
    }
}
