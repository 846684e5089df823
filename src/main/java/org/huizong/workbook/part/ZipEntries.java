package org.huizong.workbook.part;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huizong.finding.FindingCode;

/**
 * Walks the directory of a zip file and refuses what could be read in two ways.
 *
 * <p>Each entry's own header must tell the same as the directory, entries lie apart from each other, no name occurs twice
 * (upper and lower case being the same), none leaves the package, none is encrypted. Limits hold before anything is
 * unpacked.
 */
public final class ZipEntries {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final long UNSIGNED = 0xFFFFFFFFL;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** No deflated byte can become more bytes than these. */
    private static final int MOST_INFLATION = 1032;

    private final ByteBuffer zip;
    private final List<ZipPart> parts = new ArrayList<>();
    private int directory;

    private ZipEntries(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries of a zip file.
     *
     * @throws org.huizong.finding.Refusal I201, I213, I214, I216, I217 or I218
     */
    public static List<ZipPart> of(byte[] bytes) {
        ZipEntries entries = new ZipEntries(bytes);
        try {
            entries.walk();
        } catch (IndexOutOfBoundsException e) {
            throw Refusals.damaged("zip");
        }
        entries.confront();
        return entries.parts;
    }

    private void walk() {
        int end = end();
        int count = zip.getShort(end + 10) & 0xFFFF;
        long start = zip.getInt(end + 16) & UNSIGNED;
        directory = (int) start;
        Refusals.unless(start < end && zip.getShort(end + 8) == zip.getShort(end + 10), FindingCode.I213, "zip");
        Refusals.unless(count <= ReadLimits.PARTS, FindingCode.I217, "" + count, "" + ReadLimits.PARTS);
        int at = directory;
        long total = 0;
        for (int i = 0; i < count; i++) {
            at = entry(at);
            total += parts.get(i).size();
        }
        Refusals.unless(at <= end, FindingCode.I213, "zip");
        Refusals.unless(total <= ReadLimits.UNPACKED, FindingCode.I218, mega(total), mega(ReadLimits.UNPACKED));
    }

    private int end() {
        int lowest = Math.max(0, zip.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = zip.limit() - END_SIZE; at >= lowest; at--) {
            if (zip.getInt(at) == END && at + END_SIZE + (zip.getShort(at + 20) & 0xFFFF) == zip.limit()) {
                return at;
            }
        }
        int extra = extra(lowest);
        throw extra > 0 ? Refusals.of(FindingCode.R378, "" + extra) : Refusals.of(FindingCode.I247, "");
    }

    /** How many bytes follow a package that is whole by itself; zero when none is. */
    private int extra(int lowest) {
        for (int at = zip.limit() - END_SIZE; at >= lowest; at--) {
            int end = at + END_SIZE;
            if (zip.getInt(at) == END && end + (zip.getShort(at + 20) & 0xFFFF) < zip.limit()) {
                long start = zip.getInt(at + 16) & UNSIGNED;
                boolean whole = start + CENTRAL_SIZE <= at && zip.getInt((int) start) == CENTRAL;
                return whole ? zip.limit() - end - (zip.getShort(at + 20) & 0xFFFF) : 0;
            }
        }
        return 0;
    }

    /** Takes one entry of the directory; returns where the next one starts. */
    private int entry(int at) {
        Refusals.unless(zip.getInt(at) == CENTRAL, FindingCode.I213, "zip");
        int nameLength = zip.getShort(at + 28) & 0xFFFF;
        int next = at + CENTRAL_SIZE + nameLength + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
        String name = name(at + CENTRAL_SIZE, nameLength);
        int method = zip.getShort(at + 10);
        long[] sizes = sizes(at, at + CENTRAL_SIZE + nameLength);
        int local = (int) sizes[2];
        Refusals.unless((zip.getShort(at + 8) & ENCRYPTED) == 0, FindingCode.I203, "");
        Refusals.unless(method == 0 || method == 8, FindingCode.I214, name);
        Refusals.unless(sizes[0] <= ReadLimits.PART, FindingCode.I218, mega(sizes[0]), mega(ReadLimits.PART));
        Refusals.unless(sizes[0] <= (sizes[1] + 1) * MOST_INFLATION, FindingCode.I213, name);
        Refusals.unless(sizes[2] < directory && agrees(at, local, nameLength), FindingCode.I214, name);
        long data = (long) local + LOCAL_SIZE + nameLength + (zip.getShort(local + 28) & 0xFFFF);
        Refusals.unless(data + sizes[1] <= directory, FindingCode.I213, name);
        ZipPart.Span span = new ZipPart.Span((int) data, (int) sizes[1]);
        ZipPart.Promise promise = new ZipPart.Promise((int) sizes[0], zip.getInt(at + 16));
        parts.add(new ZipPart(zip.array(), name, method == 8, span, promise));
        return next;
    }

    /** Whether an entry's own header tells the same as the directory. */
    private boolean agrees(int central, int local, int nameLength) {
        boolean same = zip.getInt(local) == LOCAL
                && zip.getShort(local + 8) == zip.getShort(central + 10)
                && (zip.getShort(local + 26) & 0xFFFF) == nameLength
                && (zip.getShort(local + 6) & ENCRYPTED) == 0;
        for (int i = 0; same && i < nameLength; i++) {
            same = zip.get(local + LOCAL_SIZE + i) == zip.get(central + CENTRAL_SIZE + i);
        }
        boolean follows = same && (zip.getShort(local + 6) & SIZES_FOLLOW) != 0;
        return same && (follows || zip.getInt(local + 14) == zip.getInt(central + 16));
    }

    /** Unpacked size, packed size and offset; any of them may stand in the extra field of large files instead. */
    private long[] sizes(int at, int extra) {
        long[] sizes = {zip.getInt(at + 24) & UNSIGNED, zip.getInt(at + 20) & UNSIGNED, zip.getInt(at + 42) & UNSIGNED};
        int end = extra + (zip.getShort(at + 30) & 0xFFFF);
        for (int field = extra; field + 4 <= end; field += 4 + (zip.getShort(field + 2) & 0xFFFF)) {
            int value = field + 4;
            for (int i = 0; i < sizes.length && zip.getShort(field) == 1; i++) {
                if (sizes[i] == UNSIGNED) {
                    sizes[i] = zip.getLong(value);
                    value += 8;
                }
            }
        }
        for (long size : sizes) {
            Refusals.unless(size >= 0 && size < UNSIGNED, FindingCode.I213, "zip");
        }
        return sizes;
    }

    private String name(int at, int length) {
        Refusals.unless(at + length <= zip.limit(), FindingCode.I213, "zip");
        return new String(zip.array(), at, length, StandardCharsets.UTF_8);
    }

    /** Compares the entries with one another. */
    private void confront() {
        Set<String> names = new HashSet<>();
        for (ZipPart part : parts) {
            String name = part.name().toLowerCase(Locale.ROOT);
            Refusals.unless(names.add(name), FindingCode.I214, part.name());
            boolean leaves =
                    name.startsWith("/") || name.contains("\\") || name.contains("..") || name.indexOf(':') >= 0;
            Refusals.unless(!leaves, FindingCode.I216, part.name());
        }
        List<ZipPart> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparingInt(part -> part.span().start()));
        for (int i = 1; i < inOrder.size(); i++) {
            boolean apart =
                    inOrder.get(i - 1).span().end() <= inOrder.get(i).span().start();
            Refusals.unless(apart, FindingCode.I214, inOrder.get(i).name());
        }
    }

    private static String mega(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
