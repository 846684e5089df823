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
import java.util.Comparator;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.huizong.job.OutputFolder;
import org.huizong.store.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way from the browser into the inbox, lying beside it: the inbox has all of it or nothing. The folders
 * above it are those that it will have, so that it is examined there under the name that a run will find it by.
 */
final class Staged implements AutoCloseable, Uploads.Deed {
    private static final Logger LOG = LoggerFactory.getLogger(Staged.class);

    private final Path room;
    private final Path inbox;
    private final String folder;
    private final String name;

    private Staged(Path room, Path inbox, String folder, String name) {
        this.room = room;
        this.inbox = inbox;
        this.folder = folder;
        this.name = name;
    }

    /**
     * Writes a file, to the disk.
     *
     * @param folder inside the inbox, its alone, with {@code /} between its parts
     */
    static Staged write(Path inbox, String folder, String name, InputStream bytes) throws IOException {
        Path beside = inbox.toAbsolutePath().normalize();
        Path rooms = Files.createDirectories(beside.resolveSibling("." + beside.getFileName() + ".收件"));
        Staged staged = new Staged(Files.createTempDirectory(rooms, "part"), beside, folder, name);
        try {
            staged.fill(bytes);
            return staged;
        } catch (IOException | RuntimeException e) {
            staged.close();
            throw e;
        }
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

    /**
     * Puts it into the inbox, to the disk.
     *
     * @throws UncheckedIOException when that fails; it may be in the inbox all the same, until it is undone
     */
    @Override
    public void run() {
        try {
            Path target = inbox.resolve(folder);
            Path above = Files.createDirectories(target.resolveSibling(""));
            Files.move(room.resolve(folder), target, StandardCopyOption.ATOMIC_MOVE);
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
        Path target = inbox.resolve(folder);
        if (!Files.exists(target)) {
            return;
        }
        try {
            Files.move(target, room.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
            OutputFolder.sync(target.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was not moved; what cannot be removed lies where no run looks, and changes no answer. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is left: {}", room, Fault.named(e), e);
        }
    }
}
