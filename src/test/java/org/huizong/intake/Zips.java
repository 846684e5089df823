package org.huizong.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip written as a list inside a test. */
public final class Zips {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Charset names = StandardCharsets.UTF_8;

    /** An empty zip. */
    public static Zips zip() {
        return new Zips();
    }

    /** Adds a file. */
    public Zips with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Writes names in this encoding; only UTF-8 is marked as such. */
    public Zips named(Charset charset) {
        names = charset;
        return this;
    }

    /** The bytes of the zip. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
