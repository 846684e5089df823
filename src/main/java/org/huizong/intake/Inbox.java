package org.huizong.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/**
 * A folder of incoming files; a zip in it stands for the files inside, {@code 甲.zip!/局/表.xlsx}. Safe for several threads.
 */
public final class Inbox {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");
    private static final String INSIDE = "!/";

    /** What the files that are remembered have together at most, and each of them. */
    private static final long MOST_REMEMBERED =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    private static final int LARGEST_REMEMBERED = 1 << 18;

    private final Path folder;
    private final Map<Path, Archive> archives = new ConcurrentHashMap<>();
    private final Map<String, byte[]> remembered = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(MOST_REMEMBERED);

    /** The inbox of a folder, whose subfolders belong to it. */
    public Inbox(Path folder) {
        this.folder = folder;
    }

    /** The files of the folder, sorted by path; their digests are taken on every core.
     *
     * @throws Refusal J606 when the folder cannot be listed
     */
    public List<Receipt> receipts() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().parallelStream()
                    .flatMap(file -> receipts(file).stream())
                    .sorted(Comparator.comparing(Receipt::file))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refusal(Finding.of(FindingCode.J606, Place.ofFile(folder.toString()), folder.toString()));
        }
    }

    /** What one file of the folder stands for: itself, or the files of the archive that it is. */
    public List<Receipt> receipts(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            long size = Files.size(file);
            if (size <= LARGEST_REMEMBERED) {
                byte[] bytes = Files.readAllBytes(file);
                if (!Archives.isArchive(new SeekableInMemoryByteChannel(bytes))) {
                    return List.of(remembered(new Receipt(name, Sha256.of(bytes), bytes.length), bytes));
                }
            }
            Optional<Archive> archive = archive(file);
            if (archive.isEmpty() || archive.get().names().isEmpty()) {
                return List.of(new Receipt(name, Sha256.of(file), size));
            }
            List<Receipt> members = new ArrayList<>();
            for (String member : archive.get().names()) {
                members.add(receipt(file, archive.get(), member, name));
            }
            return members;
        } catch (IOException e) {
            return List.of(new Receipt(name, "", 0));
        }
    }

    /**
     * Opens a file of this inbox: the very bytes of its receipt while they are remembered, as the first small files are
     * until they are opened once, so that they need not be read and hashed twice; else as they are now.
     */
    public Opened open(Receipt receipt) throws IOException {
        byte[] known = remembered.remove(receipt.digest());
        if (known != null) {
            room.addAndGet(known.length);
            return new Opened(new Receipt(receipt.file(), receipt.digest(), known.length), known);
        }
        byte[] bytes = bytes(receipt);
        return new Opened(new Receipt(receipt.file(), Sha256.of(bytes), bytes.length), bytes);
    }

    /** The bytes of a file with the receipt that is true for them. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Opened(Receipt receipt, byte[] bytes) {}

    /** Forgets what is not among these. */
    public void rememberOnly(List<Receipt> receipts) {
        remembered.keySet().retainAll(receipts.stream().map(Receipt::digest).collect(Collectors.toSet()));
    }

    private Receipt remembered(Receipt receipt, byte[] bytes) {
        if (room.addAndGet(-bytes.length) < 0 || remembered.put(receipt.digest(), bytes) != null) {
            room.addAndGet(bytes.length);
        }
        return receipt;
    }

    /** The path of what holds a file: the archive that it is in, or the file itself when it lies in the folder. */
    public String holding(String file) {
        for (int at = inside(file, 0); at >= 0; at = inside(file, at + 1)) {
            if (Files.isRegularFile(folder.resolve(file.substring(0, at)))) {
                return file.substring(0, at);
            }
        }
        return file;
    }

    /** The bytes of a file of this inbox, as they are now. */
    public byte[] bytes(Receipt receipt) throws IOException {
        Path plain = folder.resolve(receipt.file());
        for (int at = inside(receipt.file(), 0); at >= 0 && !Files.exists(plain); at = inside(receipt.file(), at + 1)) {
            Path file = folder.resolve(receipt.file().substring(0, at));
            Optional<Archive> archive = Files.isRegularFile(file) ? archive(file) : Optional.empty();
            if (archive.isPresent()) {
                return bytes(file, archive.get(), receipt.file().substring(at + INSIDE.length()));
            }
        }
        return Files.readAllBytes(plain);
    }

    private static int inside(String file, int from) {
        return file.indexOf(INSIDE, from);
    }

    /** Whether a file is a trace of another program (a lock file, a hidden file) and nobody's submission. */
    public static boolean isLitter(Receipt receipt) {
        String name = receipt.file().substring(receipt.file().lastIndexOf('/') + 1);
        return name.startsWith("~$")
                || name.startsWith(".")
                || LITTER.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    /** A member that is damaged is received all the same, without a digest; examining it will tell. */
    private static Receipt receipt(Path file, Archive archive, String member, String name) {
        try {
            byte[] bytes = bytes(file, archive, member);
            return new Receipt(name + INSIDE + member, Sha256.of(bytes), bytes.length);
        } catch (IOException e) {
            return new Receipt(name + INSIDE + member, "", 0);
        }
    }

    private static byte[] bytes(Path file, Archive archive, String member) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return archive.bytes(member, channel);
        }
    }

    /** The archive that a file is; none when it is anything else or must not be unpacked. */
    private Optional<Archive> archive(Path file) throws IOException {
        Archive known = archives.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (!Archives.isArchive(channel)) {
                return Optional.empty();
            }
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Archive archive = Archive.of(channel);
            archives.put(file, archive);
            return Optional.of(archive);
        } catch (Archive.Fault fault) {
            return Optional.empty();
        }
    }
}
