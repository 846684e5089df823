package org.huizong.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.store.Run;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether the desk can do its work: databases answer, disks have room, folders can be written into. What was found is told for
 * some seconds, so that nobody wears the databases out by asking. Safe for several threads.
 */
final class Checkup {
    /** With less than this an upload or a run may not come to its end. */
    static final long LEAST_FREE = 256L << 20;

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Offices offices;
    private final Books books;
    private final String own;
    private final Clock clock;
    private Optional<Found> last = Optional.empty();

    Checkup(Offices offices, Books books, String own, Clock clock) {
        this.offices = offices;
        this.books = books;
        this.own = own;
        this.clock = clock;
    }

    /** A part of the desk: whether it is well, and what else is to be told of it. */
    record Part(boolean well, Map<String, Object> details) {
        Part {
            details = Map.copyOf(details);
        }
    }

    /** What was found at one moment. */
    record Found(Instant at, Map<String, Part> parts) {
        boolean well() {
            return parts.values().stream().allMatch(Part::well);
        }
    }

    /** What is found now, or was some seconds ago. */
    synchronized Found found() {
        Instant now = clock.instant();
        Optional<Found> fresh = last.filter(found -> found.at().plus(FRESH).isAfter(now));
        Found found = fresh.orElseGet(() -> look(now));
        last = Optional.of(found);
        return found;
    }

    private Found look(Instant now) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Part database = database();
        parts.put("database", database);
        parts.put("disk", disk());
        parts.put("folders", folders());
        if (database.well()) {
            parts.put("runs", runs(now));
        }
        parts.put("jobs", jobs());
        return new Found(now, parts);
    }

    private Part database() {
        try {
            Stream.concat(
                            Stream.of(own),
                            offices.all().stream().map(office -> office.job().databaseUrl()))
                    .distinct()
                    .forEach(url -> books.of(url).ask());
            return new Part(true, Map.of());
        } catch (DataAccessException | TransactionException e) {
            return new Part(false, Map.of());
        }
    }

    private Part disk() {
        Map<String, Object> free = new LinkedHashMap<>();
        folderPaths(offices.all()).forEach((name, path) -> free.put(name, free(path)));
        boolean room = free.values().stream().allMatch(bytes -> (long) bytes >= LEAST_FREE);
        return new Part(room, free);
    }

    private Part folders() {
        Map<String, Object> bad = new LinkedHashMap<>();
        folderPaths(offices.all()).forEach((name, path) -> {
            if (!isWritable(path)) {
                bad.put(name, "not writable");
            }
        });
        return new Part(bad.isEmpty(), bad);
    }

    /** The last run of each job; a run that failed is no fault of the desk. */
    private Part runs(Instant now) {
        Map<String, Object> runs = new LinkedHashMap<>();
        for (Office office : offices.all()) {
            books.of(office)
                    .runs()
                    .last(office.name())
                    .ifPresent(run -> runs.put(
                            office.name(),
                            Map.of("run", run.number(), "state", run.state().name(), "ageSeconds", age(run, now))));
        }
        return new Part(true, runs);
    }

    /** The jobs, and what stands against their files as they are now; the desk does its work all the same. */
    private Part jobs() {
        List<String> open = offices.all().stream().map(Office::name).toList();
        List<String> refused =
                offices.refused().stream().map(finding -> finding.code().name()).toList();
        return new Part(true, Map.of("open", open, "refused", refused));
    }

    private static long age(Run run, Instant now) {
        return Math.max(0, Duration.between(run.madeAt().toInstant(), now).toSeconds());
    }

    /** Every folder that is written into, by what it is to its job. */
    static Map<String, Path> folderPaths(List<Office> offices) {
        Map<String, Path> paths = new LinkedHashMap<>();
        for (Office office : offices) {
            paths.put(office.name() + "/inbox", office.inbox());
            paths.put(office.name() + "/out", office.job().request().out());
        }
        return paths;
    }

    /** How many bytes are free where a folder is or will be; none when that cannot be told. */
    static long free(Path folder) {
        try {
            return Files.getFileStore(standing(folder)).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isWritable(Path folder) {
        Path standing = standing(folder);
        return Files.isDirectory(standing) && Files.isWritable(standing);
    }

    /** The folder, or the nearest one above it that is there: an output folder is made by the first run. */
    private static Path standing(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        List<Path> up =
                Stream.iterate(path, one -> one != null, Path::getParent).toList();
        return up.stream().filter(Files::exists).findFirst().orElse(path);
    }
}
