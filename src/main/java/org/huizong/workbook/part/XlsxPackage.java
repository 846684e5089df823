package org.huizong.workbook.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huizong.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** The parts of an {@code .xlsx} file by their names; closing frees what unpacks them. */
public final class XlsxPackage implements AutoCloseable {
    private static final int ROOM = 1 << 13;

    private final Map<String, ZipPart> parts = new HashMap<>();
    private final List<ZipPart> inOrder;
    private final Set<ZipPart> checked = new HashSet<>();
    private final Inflater inflater = new Inflater(true);

    /** Refuses a file that is no package or could be read in two ways. */
    public XlsxPackage(byte[] bytes) {
        inOrder = ZipEntries.of(bytes);
        inOrder.forEach(part -> parts.put(part.name().toLowerCase(Locale.ROOT), part));
    }

    /** A part by its name without the first slash, or null. */
    @Nullable
    public ZipPart find(String name) {
        return parts.get(name.toLowerCase(Locale.ROOT));
    }

    /** A part that must be there; refuses with I215. */
    public ZipPart part(String name) {
        ZipPart part = find(name);
        if (part == null) {
            throw Refusals.of(FindingCode.I215, name);
        }
        return part;
    }

    /** Opens a part for reading. */
    public XmlPart open(ZipPart part) {
        checked.add(part);
        return part.fits()
                ? XmlPart.of(part.name(), part.bytes(inflater))
                : XmlPart.of(part.name(), new BoundedRuns(part.stream()));
    }

    /** Checks the parts that nobody read: a file that is damaged anywhere is not trusted anywhere. */
    public void checkOthers() {
        byte[] room = new byte[ROOM];
        for (ZipPart part : inOrder) {
            if (checked.add(part)) {
                part.check(inflater, room, isXml(part) ? new DocumentType() : null);
            }
        }
    }

    /** The bytes of a part. */
    public byte[] bytes(ZipPart part) {
        return part.bytes(inflater);
    }

    /** How many bytes it unpacks to. */
    public long unpacked() {
        return inOrder.stream().mapToLong(ZipPart::size).sum();
    }

    /** The package written anew without compression, every byte of it checked, no part with a document type. */
    public byte[] rebuilt() {
        long total = unpacked();
        if (total > ReadLimits.UNPACKED_FOR_POI) {
            String most = (ReadLimits.UNPACKED_FOR_POI >> 20) + " MB";
            throw Refusals.of(FindingCode.I218, (total >> 20) + " MB", most);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) total + (1 << 16));
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (ZipPart part : inOrder) {
                copy(part, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void copy(ZipPart part, ZipOutputStream zip) throws IOException {
        if (isXml(part)) {
            try (XmlPart xml = open(part)) {
                xml.root();
            }
        }
        zip.putNextEntry(new ZipEntry(part.name()));
        try (InputStream stream = part.stream()) {
            stream.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static boolean isXml(ZipPart part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
