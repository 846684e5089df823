package org.huizong.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a package, for tests that compare two of them. */
public record Parts(Map<String, byte[]> bytes) {
    /** Unpacks a package. */
    public static Parts of(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parts(parts);
    }

    /** The text of a part. */
    public String text(String name) {
        return new String(bytes.get(name), StandardCharsets.UTF_8);
    }

    /** The parts of this package that the other one has otherwise or not at all. */
    public TreeSet<String> changedIn(Parts other) {
        TreeSet<String> changed = new TreeSet<>();
        bytes.forEach((name, part) -> {
            if (!java.util.Arrays.equals(part, other.bytes().get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** The parts that only the other package has. */
    public TreeSet<String> addedIn(Parts other) {
        TreeSet<String> added = new TreeSet<>(other.bytes().keySet());
        added.removeAll(bytes.keySet());
        return added;
    }
}
