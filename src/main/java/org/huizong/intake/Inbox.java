package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/**
 * A folder of incoming files.
 *
 * @param folder the folder; its subfolders belong to it
 */
public record Inbox(Path folder) {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    /** The files of the folder, sorted by path.
     *
     * @throws Refusal J606 when the folder cannot be listed
     */
    public List<Receipt> receipts() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(this::receipt)
                    .sorted((left, right) -> left.file().compareTo(right.file()))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refusal(Finding.of(FindingCode.J606, Place.ofFile(folder.toString()), folder.toString()));
        }
    }

    /** The bytes of a file of this inbox. */
    public byte[] bytes(Receipt receipt) throws IOException {
        return Files.readAllBytes(folder.resolve(receipt.file()));
    }

    /** Whether a file is a trace of another program (a lock file, a hidden file) and nobody's submission. */
    public static boolean isLitter(Receipt receipt) {
        String name = receipt.file().substring(receipt.file().lastIndexOf('/') + 1);
        return name.startsWith("~$")
                || name.startsWith(".")
                || LITTER.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private Receipt receipt(Path path) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        try {
            return new Receipt(file, Sha256.of(path), Files.size(path));
        } catch (IOException e) {
            return new Receipt(file, "", 0);
        }
    }
}
