package org.huizong.workbook.grid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.Refusals;

/**
 * The records of an old workbook, those of the book and those of each sheet, for what POI does not do to them. Written again,
 * what tells places in the stream tells the new ones. Not safe for threads.
 */
public final class BiffStream {
    private static final int LOCKED = 0x2F;
    private static final int BOUNDSHEET = 0x85;
    private static final int INDEX = 0x20B;
    private static final int WIDTH_PLACE = 12;
    private static final int WIDTH = 0x55;
    private static final int END_OF_ROWS = 0xD7;

    private final List<BiffRecord> book = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    /** A sheet's records, and the one of the book that tells of it. */
    public record Sheet(String name, BiffRecord told, List<BiffRecord> records) {}

    /**
     * Reads a stream.
     *
     * @throws org.huizong.finding.Refusal I213 when its sheets are not the ones that it tells of, I203 when it is locked
     */
    public BiffStream(byte[] stream) {
        int at = read(stream, 0, book);
        Refusals.unless(!isLocked(book), FindingCode.I203, "");
        for (BiffRecord told : told()) {
            List<BiffRecord> records = new ArrayList<>();
            at = read(stream, at, records);
            sheets.add(new Sheet(name(told), told, records));
        }
    }

    /** The records up to the end that belongs to the first beginning; returns where the next ones begin. */
    private static int read(byte[] stream, int from, List<BiffRecord> records) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        int depth = 0;
        do {
            Refusals.unless(at + BiffRecord.HEADER <= stream.length, FindingCode.I213, "Workbook");
            int kind = bytes.getShort(at) & 0xFFFF;
            int end = at + BiffRecord.HEADER + (bytes.getShort(at + 2) & 0xFFFF);
            boolean begun = !records.isEmpty() || kind == BiffRecord.BOF;
            Refusals.unless(begun && end <= stream.length, FindingCode.I213, "Workbook");
            depth += kind == BiffRecord.BOF ? 1 : kind == BiffRecord.EOF ? -1 : 0;
            records.add(new BiffRecord(kind, Arrays.copyOfRange(stream, at, end)));
            at = end;
        } while (depth > 0);
        return at;
    }

    private static boolean isLocked(List<BiffRecord> records) {
        return records.stream().anyMatch(record -> record.kind() == LOCKED);
    }

    private List<BiffRecord> told() {
        return book.stream().filter(record -> record.kind() == BOUNDSHEET).toList();
    }

    private static String name(BiffRecord told) {
        boolean wide = (told.bytes()[BiffRecord.HEADER + 7] & 1) != 0;
        int from = BiffRecord.HEADER + 8;
        int length = told.bytes()[BiffRecord.HEADER + 6] & 0xFF;
        return wide
                ? new String(told.bytes(), from, 2 * length, StandardCharsets.UTF_16LE)
                : new String(told.bytes(), from, length, StandardCharsets.ISO_8859_1);
    }

    /** The book's own records. */
    public List<BiffRecord> book() {
        return book;
    }

    /** The sheets in their order, which may be changed. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** The stream as it stands now. */
    public byte[] bytes() {
        int first = book.indexOf(told().get(0));
        book.removeAll(told());
        book.addAll(first, sheets.stream().map(Sheet::told).toList());
        int start = size(book);
        for (Sheet sheet : sheets) {
            sheet.told().setNumber(0, start);
            index(sheet.records(), start);
            start += size(sheet.records());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(start);
        book.forEach(record -> out.writeBytes(record.bytes()));
        sheets.forEach(sheet -> sheet.records().forEach(record -> out.writeBytes(record.bytes())));
        return out.toByteArray();
    }

    /** Tells the index where the columns' usual width and the ends of the blocks of rows stand. */
    private static void index(List<BiffRecord> records, int start) {
        Optional<BiffRecord> index =
                records.stream().filter(record -> record.kind() == INDEX).findFirst();
        int entry = WIDTH_PLACE;
        int at = start;
        for (BiffRecord record : records) {
            boolean told = record.kind() == (entry == WIDTH_PLACE ? WIDTH : END_OF_ROWS);
            if (told && index.isPresent() && entry + 4 <= index.get().length()) {
                index.get().setNumber(entry, at);
                entry += 4;
            }
            at += record.bytes().length;
        }
    }

    public static int size(List<BiffRecord> records) {
        return records.stream().mapToInt(record -> record.bytes().length).sum();
    }
}
