package org.huizong.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where files lie while they come in from browsers, before anybody looks at them. It is one desk's alone and goes with
 * it; that of a desk which was killed goes when the next one is opened.
 */
final class Landing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);
    private static final String NAME = "huizong-desk-";
    /** Held as long as the desk lives. */
    private static final String LOCK = ".lock";
    /** Those of this process, whose locks must not be touched: to open one a second time would give it up. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private Landing(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** A new one in the folder for what is temporary, in which those of the dead are removed. */
    static Landing in(Path temporary) {
        try {
            Path parent = temporary.toRealPath();
            sweep(parent);
            Path folder = Files.createTempDirectory(parent, NAME);
            OURS.add(folder);
            Path unheld = folder.resolve(LOCK + ".new");
            FileChannel channel = FileChannel.open(unheld, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            // Only now: a folder whose lock nobody holds is taken for a dead one's.
            Files.move(unheld, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
            return new Landing(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(path -> String.valueOf(path.getFileName()).startsWith(NAME))
                    .filter(path -> !OURS.contains(path) && isDead(path))
                    .toList()
                    .forEach(Landing::remove);
        }
    }

    private static boolean isDead(Path folder) {
        if (!Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                || Files.isSymbolicLink(folder)
                || !Files.isWritable(folder)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is left: {}", folder, Fault.named(e));
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
        channel.close();
        OURS.remove(folder);
    }
}
