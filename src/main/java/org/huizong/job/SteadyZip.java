package org.huizong.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written as a stream; the same files make the same bytes. Leaves the stream below it open. */
final class SteadyZip implements AutoCloseable {
    /** Zips know no time zone; a time of their own would make each of them another. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    SteadyZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Fills an entry. */
    @FunctionalInterface
    interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /** Adds a file and tells its SHA-256 in hex, as it was added. */
    String add(String name, Path file) throws IOException {
        return add(name, out -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        });
    }

    /** Adds an entry and tells its SHA-256 in hex. */
    String add(String name, Filling filling) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        filling.fill(new DigestOutputStream(new HeldOpen(zip), digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
