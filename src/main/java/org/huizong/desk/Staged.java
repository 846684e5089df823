package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.huizong.job.OutputFolder;
import org.huizong.store.Upload;
import org.huizong.store.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way from the browser into the inbox, lying beside it: the inbox has all of it or nothing. The folders
 * above it are those that it will have, so that it is examined there under the name that a run will find it by.
 */
final class Staged implements AutoCloseable, Uploads.Deed {
    private static final Pattern ROOM = Pattern.compile("part(\\d{1,18})-.*");
    /** The folder, beside the rooms, of what was not received after all. */
    private static final String ASIDE = "未收下";

    private static final Logger LOG = LoggerFactory.getLogger(Staged.class);

    private final Path room;
    private final Path inbox;
    private final long number;
    private final String folder;
    private final String name;
    private volatile boolean kept;
    private volatile boolean moved;

    private Staged(Path room, Path inbox, long number, String folder, String name) {
        this.room = room;
        this.inbox = inbox;
        this.number = number;
        this.folder = folder;
        this.name = name;
    }

    /**
     * Writes a file, to the disk.
     *
     * @param number of the upload; {@link #left} finds it by that
     * @param folder inside the inbox, its alone, with {@code /} between its parts
     */
    static Staged write(Path inbox, long number, String folder, String name, InputStream bytes) throws IOException {
        Path beside = inbox.toAbsolutePath().normalize();
        Path room = Files.createTempDirectory(Files.createDirectories(rooms(beside)), "part" + number + "-");
        Staged staged = new Staged(room, beside, number, folder, name);
        try {
            staged.fill(bytes);
            return staged;
        } catch (IOException | RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /**
     * What somebody left on its way who was killed; or is about at this moment.
     *
     * @param own what the folder of a number is called
     */
    static List<Staged> left(Path inbox, LongFunction<String> own) throws IOException {
        Path beside = inbox.toAbsolutePath().normalize();
        List<Staged> left = new ArrayList<>();
        if (Files.isDirectory(rooms(beside))) {
            try (Stream<Path> rooms = Files.list(rooms(beside))) {
                for (Path room : rooms.sorted().toList()) {
                    Matcher named = ROOM.matcher(String.valueOf(room.getFileName()));
                    if (named.matches()) {
                        long number = Long.parseLong(named.group(1));
                        folder(room, own.apply(number))
                                .ifPresent(folder -> left.add(new Staged(room, beside, number, folder, "")));
                    }
                }
            }
        }
        return left;
    }

    /** The folders above stay when the file has been moved; none when another desk has just removed them. */
    private static Optional<String> folder(Path room, String own) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            Path above = all.filter(Files::isDirectory)
                    .filter(path -> !path.endsWith(own))
                    .max(Comparator.comparing(Path::getNameCount))
                    .orElse(room);
            return Optional.of(room.relativize(above.resolve(own)).toString().replace('\\', '/'));
        } catch (IOException | UncheckedIOException e) {
            if (Files.exists(room)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Path rooms(Path inbox) {
        return inbox.resolveSibling("." + inbox.getFileName() + ".收件");
    }

    private void fill(InputStream bytes) throws IOException {
        Files.createDirectories(room.resolve(folder));
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            bytes.transferTo(out);
            channel.force(true);
        }
        OutputFolder.sync(room.resolve(folder));
    }

    /** What stands for the inbox until the file is in it. */
    Path room() {
        return room;
    }

    Path file() {
        return room.resolve(folder).resolve(name);
    }

    /** Path inside the inbox. */
    String path() {
        return folder + "/" + name;
    }

    long number() {
        return number;
    }

    /**
     * Puts it into the inbox, to the disk, unless it is there.
     *
     * @throws UncheckedIOException when that fails, or something else is in its place; it may be in the inbox all the same,
     *     until it is undone
     */
    @Override
    public void run() {
        if (isIn()) {
            return;
        }
        Path target = inbox.resolve(folder);
        try {
            Path above = Files.createDirectories(target.resolveSibling(""));
            Files.move(room.resolve(folder), target, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
            for (Path each = above; each != null && each.startsWith(inbox); each = each.getParent()) {
                OutputFolder.sync(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes it out of the inbox again, where no run will find it.
     *
     * @throws UncheckedIOException when that fails
     */
    @Override
    public void undo() {
        if (!isIn()) {
            moved = false;
            return;
        }
        Path target = inbox.resolve(folder);
        try {
            Files.createDirectories(room.resolve(folder).resolveSibling(""));
            Files.move(target, room.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
            moved = false;
            OutputFolder.sync(target.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is in the inbox, and was to be: what else has its place there while it waits here is not it. */
    boolean isIn() {
        return !Files.exists(room.resolve(folder)) && Files.exists(inbox.resolve(folder));
    }

    /** Whether an upload is the one that this is on its way for. */
    boolean belongsTo(Upload upload) {
        return upload.file().startsWith(folder + "/");
    }

    /** How long ago somebody was about it. */
    Duration age(Instant now) throws IOException {
        return Duration.between(Files.getLastModifiedTime(room).toInstant(), now);
    }

    /** Lies where no run finds it until it is known what is to become of it: closing removes nothing. */
    void keep() {
        kept = true;
        undo();
    }

    /**
     * Puts it where no run finds it and a person does, and nobody deletes it.
     *
     * @return where it lies
     * @throws UncheckedIOException when that fails
     */
    Path setAside() {
        undo();
        Path aside = rooms(inbox).resolve(ASIDE).resolve(room.getFileName());
        try {
            Files.createDirectories(aside.resolveSibling(""));
            Files.move(room, aside, StandardCopyOption.ATOMIC_MOVE);
            OutputFolder.sync(aside.resolveSibling(""));
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folders of what was moved, and no file: one that another desk has just taken out again stays. */
    void removeFolders() {
        remove(Files::isDirectory);
    }

    /**
     * Removes what was not moved, and never a file that was and that another desk took out; what cannot be removed lies where
     * no run looks, and changes no answer.
     */
    @Override
    public void close() {
        if (!kept) {
            remove(moved ? Files::isDirectory : path -> true);
        }
    }

    private void remove(Predicate<Path> which) {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path path : all.filter(which).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is left: {}", room, Fault.named(e), e);
        }
    }
}
