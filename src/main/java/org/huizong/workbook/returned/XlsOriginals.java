package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;

/**
 * Puts the submitter's own records back to the byte where POI wrote them otherwise, in other words for the same or in another
 * order, so that nothing but what the marks need is different in an {@code .xls} file.
 */
final class XlsOriginals {
    private static final int INDEX = 0x20B;
    private static final int EXTENT = 0x200;
    private static final int WINDOW = 0x23E;
    private static final int TABS = 0x13D;
    private static final int OBJECT = 0x5D;
    /** Where a box tells its type and its number. */
    private static final int BOX = 4;

    private static final int BOOK = 0x1AE;
    private static final int LINKS = 0x17;
    private static final int LINK = 6;
    private static final int ROW = 0x208;
    private static final int END_OF_ROWS = 0xD7;
    /** MSODRAWING, OBJ, TXO, NOTE, MSODRAWINGSELECTION. */
    private static final Set<Integer> DRAWN = Set.of(0xEC, 0x5D, 0x1B6, 0x1C, 0xED);
    /**
     * CONTINUE, EXTSST, SST, SUPBOOK, EXTERNSHEET, NAME, BOUNDSHEET, WINDOW1, MSODRAWINGGROUP and XF change or are as they were.
     */
    private static final Set<Integer> OTHERWISE =
            Set.of(BiffRecord.CONTINUE, 0xFF, 0xFC, BOOK, LINKS, 0x18, 0x85, 0x3D, 0xEB, 0xE0, TABS);

    private final BiffStream original;

    XlsOriginals(BiffStream original) {
        this.original = original;
    }

    /** Changes what POI has written; its last sheets, so many, are ours. */
    void putBack(BiffStream written, int ours) {
        book(written.book());
        List<BiffStream.Sheet> sheets = written.sheets();
        for (int i = 0; i < sheets.size() - ours; i++) {
            BiffStream.Sheet marked = sheets.get(i);
            Optional<BiffStream.Sheet> own = original.sheets().stream()
                    .filter(sheet -> sheet.name().equals(marked.name()))
                    .findFirst();
            if (own.isPresent()) {
                mark(own.get().records(), marked.records());
                sheets.set(i, own.get());
            }
        }
    }

    private void book(List<BiffRecord> written) {
        Map<Integer, List<BiffRecord>> own = byKind(original.book());
        // such as a palette like the usual one
        written.removeIf(record -> !own.containsKey(record.kind()) && !OTHERWISE.contains(record.kind()));
        Map<Integer, List<BiffRecord>> now = byKind(written);
        Map<Integer, Integer> count = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            int kind = written.get(i).kind();
            List<BiffRecord> before = own.getOrDefault(kind, List.of());
            int number = count.merge(kind, 1, Integer::sum) - 1;
            boolean all = before.size() <= now.getOrDefault(kind, List.of()).size();
            if (all && number < before.size() && !OTHERWISE.contains(kind)) {
                written.set(i, before.get(number));
            } else if (kind == LINKS && !before.isEmpty()) {
                links(before.get(0), written.get(i));
            } else if (kind == TABS && !before.isEmpty()) {
                written.set(i, tabs(before.get(0), written.get(i).length() / 2));
            }
        }
    }

    private static Map<Integer, List<BiffRecord>> byKind(List<BiffRecord> records) {
        Map<Integer, List<BiffRecord>> kinds = new HashMap<>();
        records.forEach(record ->
                kinds.computeIfAbsent(record.kind(), key -> new ArrayList<>()).add(record));
        return kinds;
    }

    /** Sheets of other books keep their numbers, which POI takes for those of this book when it removes a sheet. */
    private void links(BiffRecord own, BiffRecord written) {
        List<BiffRecord> books = byKind(original.book()).getOrDefault(BOOK, List.of());
        for (int at = 2; at + LINK <= own.length(); at += LINK) {
            int book = own.word(at);
            if (book < books.size() && !XlsOrder.isOwn(books.get(book))) {
                written.setWord(at + 2, own.word(at + 2));
                written.setWord(at + 4, own.word(at + 4));
            }
        }
    }

    /** The sheets keep their numbers, ours get the next ones. */
    private static BiffRecord tabs(BiffRecord own, int count) {
        int[] numbers = new int[Math.max(count, own.length() / 2)];
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * i + 2 <= own.length() ? own.word(2 * i) : next;
            next = Math.max(next, numbers[i] + 1);
        }
        return BiffRecord.of(TABS, Arrays.copyOf(numbers, count));
    }

    /** Charts keep numbers in cells of their own: they stay out of the sheet's until the boxes are put in, they among them. */
    private static void mark(List<BiffRecord> own, List<BiffRecord> written) {
        List<BiffRecord> table = flat(own);
        own.clear();
        own.addAll(table);
        List<BiffRecord> flat = flat(written);
        boolean more = new XlsTable(flat).mark(own);
        first(flat, WINDOW).ifPresent(now -> first(own, WINDOW).ifPresent(sheet -> sheet.setWord(0, now.word(0))));
        if (more) {
            first(flat, EXTENT).ifPresent(now -> replace(own, EXTENT, now));
            first(own, INDEX).ifPresent(index -> replace(own, INDEX, index(own)));
        }
        draw(own, written);
    }

    /** The records of the sheet itself, without those of the charts on it. */
    private static List<BiffRecord> flat(List<BiffRecord> records) {
        List<BiffRecord> flat = new ArrayList<>();
        int depth = 0;
        for (BiffRecord record : records) {
            depth += record.kind() == BiffRecord.BOF ? 1 : 0;
            if (depth <= 1) {
                flat.add(record);
            }
            depth -= record.kind() == BiffRecord.EOF ? 1 : 0;
        }
        return flat;
    }

    private static Optional<BiffRecord> first(List<BiffRecord> records, int kind) {
        return records.stream().filter(record -> record.kind() == kind).findFirst();
    }

    private static void replace(List<BiffRecord> records, int kind, BiffRecord by) {
        records.replaceAll(record -> record.kind() == kind ? by : record);
    }

    /** Tells the rows; the places are told when they are known. */
    private static BiffRecord index(List<BiffRecord> own) {
        List<Integer> rows = own.stream()
                .filter(record -> record.kind() == ROW)
                .map(record -> record.word(0))
                .toList();
        int blocks = (int)
                own.stream().filter(record -> record.kind() == END_OF_ROWS).count();
        BiffRecord index = BiffRecord.of(INDEX, new int[8 + 2 * blocks]);
        if (!rows.isEmpty()) {
            index.setNumber(4, rows.get(0));
            index.setNumber(8, rows.get(rows.size() - 1) + 1);
        }
        return index;
    }

    /** Boxes and notes stand together in the file, counted through: where they stand and what is written in them is POI's. */
    private static void draw(List<BiffRecord> own, List<BiffRecord> written) {
        List<BiffRecord> before = drawn(own);
        int place = before.isEmpty() ? XlsTable.end(own) : own.indexOf(before.get(0));
        own.removeAll(new HashSet<>(before));
        Map<Integer, BiffRecord> boxes = before.stream()
                .filter(XlsOriginals::isBox)
                .collect(Collectors.toMap(box -> box.number(BOX), box -> box, (one, other) -> one));
        own.addAll(
                place,
                drawn(written).stream()
                        .map(record -> isBox(record) ? boxes.getOrDefault(record.number(BOX), record) : record)
                        .toList());
    }

    private static boolean isBox(BiffRecord record) {
        return record.kind() == OBJECT && record.length() >= BOX + 4;
    }

    /** Charts among them. */
    private static List<BiffRecord> drawn(List<BiffRecord> records) {
        List<BiffRecord> found = new ArrayList<>();
        boolean drawn = false;
        int depth = 0;
        for (BiffRecord record : records) {
            depth += record.kind() == BiffRecord.BOF ? 1 : 0;
            drawn = depth > 1 || DRAWN.contains(record.kind()) || (drawn && record.kind() == BiffRecord.CONTINUE);
            if (drawn) {
                found.add(record);
            }
            depth -= record.kind() == BiffRecord.EOF ? 1 : 0;
        }
        return found;
    }
}
