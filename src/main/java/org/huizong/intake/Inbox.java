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
import java.util.stream.Stream;
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

    private final Path folder;
    private final Map<Path, Archive> archives = new ConcurrentHashMap<>();

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
            Optional<Archive> archive = archive(file);
            if (archive.isEmpty() || archive.get().names().isEmpty()) {
                return List.of(new Receipt(name, Sha256.of(file), Files.size(file)));
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

    /** The bytes of a file of this inbox. */
    public byte[] bytes(Receipt receipt) throws IOException {
        Path plain = folder.resolve(receipt.file());
        for (int at = inside(receipt, 0); at >= 0 && !Files.exists(plain); at = inside(receipt, at + 1)) {
            Path file = folder.resolve(receipt.file().substring(0, at));
            Optional<Archive> archive = Files.isRegularFile(file) ? archive(file) : Optional.empty();
            if (archive.isPresent()) {
                return bytes(file, archive.get(), receipt.file().substring(at + INSIDE.length()));
            }
        }
        return Files.readAllBytes(plain);
    }

    private static int inside(Receipt receipt, int from) {
        return receipt.file().indexOf(INSIDE, from);
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
