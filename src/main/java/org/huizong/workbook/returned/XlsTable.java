package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;

/**
 * The rows and cells of an {@code .xls} sheet. Cells get the styles of the same sheet as POI has written it, and what POI has
 * put in is put in; every other byte of them stays. It is given the records of a sheet without those of the charts on it, which
 * hold cells too.
 */
final class XlsTable {
    private static final int ROW = 0x208;
    private static final int BLANK = 0x201;
    private static final int MANY_BLANKS = 0xBE;
    private static final int MANY_NUMBERS = 0xBD;
    private static final int END_OF_ROWS = 0xD7;
    private static final int EXTENT = 0x200;
    /** STRING, SHRFMLA, ARRAY, TABLE, CONTINUE. */
    private static final Set<Integer> BEHIND_CELLS = Set.of(0x207, 0x4BC, 0x221, 0x236, BiffRecord.CONTINUE);

    private static final int ROWS_TOGETHER = 32;
    private static final int ROW_BYTES = 20;
    private static final int STYLE = 4;
    /** FORMULA, LABEL, LABELSST, NUMBER, RK, RSTRING, BOOLERR, BLANK. */
    private static final Set<Integer> SINGLE = Set.of(0x06, 0x204, 0xFD, 0x203, 0x27E, 0xD6, 0x205, BLANK);

    private final Map<Integer, BiffRecord> rows = new TreeMap<>();
    private final Map<Long, Integer> styles = new TreeMap<>();

    /** The table of a sheet as POI has written it. */
    XlsTable(List<BiffRecord> written) {
        for (BiffRecord record : written) {
            if (record.kind() == ROW) {
                rows.put(record.word(0), record);
            } else if (isCell(record)) {
                for (int i = 0; i < width(record); i++) {
                    styles.put(spot(record.word(0), record.word(2) + i), record.word(stylePlace(record, i)));
                }
            }
        }
    }

    private static int first(List<BiffRecord> sheet) {
        int first = 0;
        while (first < sheet.size() && !isPart(sheet.get(first))) {
            first++;
        }
        return first < sheet.size() ? first : end(sheet);
    }

    /** Where the table ends, or would stand when there is none: behind the extent of the sheet. */
    static int end(List<BiffRecord> sheet) {
        int end = sheet.size();
        while (end > 1 && !isPart(sheet.get(end - 1)) && sheet.get(end - 1).kind() != EXTENT) {
            end--;
        }
        while (end < sheet.size() && BEHIND_CELLS.contains(sheet.get(end).kind())) {
            end++;
        }
        return end;
    }

    private static boolean isPart(BiffRecord record) {
        return record.kind() == ROW || record.kind() == END_OF_ROWS || isCell(record);
    }

    private static boolean isCell(BiffRecord record) {
        return SINGLE.contains(record.kind()) || record.kind() == MANY_BLANKS || record.kind() == MANY_NUMBERS;
    }

    private static int width(BiffRecord record) {
        return SINGLE.contains(record.kind()) ? 1 : (record.length() - 6) / (record.kind() == MANY_NUMBERS ? 6 : 2);
    }

    private static int stylePlace(BiffRecord record, int index) {
        return STYLE + index * (record.kind() == MANY_NUMBERS ? 6 : 2);
    }

    private static long spot(int row, int column) {
        return ((long) row << 16) | column;
    }

    /** Does to the sheet as the submitter sent it what POI did to its cells; returns whether there are more of them now. */
    boolean mark(List<BiffRecord> original) {
        Map<Long, Integer> added = new TreeMap<>(styles);
        for (BiffRecord record : original) {
            for (int i = 0; isCell(record) && i < width(record); i++) {
                Integer style = added.remove(spot(record.word(0), record.word(2) + i));
                if (style != null) {
                    record.setWord(stylePlace(record, i), style);
                }
            }
        }
        if (!added.isEmpty()) {
            new Rebuilt(original).with(added, rows);
        }
        return !added.isEmpty();
    }

    /** A cell, or the head of a row, with what belongs to it, such as the text that a formula came to. */
    private record Piece(BiffRecord head, List<BiffRecord> all) {
        static Piece of(BiffRecord head) {
            return new Piece(head, new ArrayList<>(List.of(head)));
        }

        int row() {
            return head.word(0);
        }

        int column() {
            return head.word(2);
        }
    }

    /** The table taken apart and written again, since it has more cells now. */
    private static final class Rebuilt {
        private final List<BiffRecord> sheet;
        private final Map<Integer, Piece> heads = new TreeMap<>();
        private final Map<Integer, List<Piece>> cells = new TreeMap<>();
        private final int place;
        private boolean told;

        private Rebuilt(List<BiffRecord> sheet) {
            this.sheet = sheet;
            place = first(sheet);
        }

        private void with(Map<Long, Integer> added, Map<Integer, BiffRecord> rows) {
            takeApart();
            added.forEach((spot, style) -> {
                int row = (int) (spot >> 16);
                BiffRecord cell = BiffRecord.of(BLANK, row, (int) (spot & 0xFFFF), style);
                cells.computeIfAbsent(row, key -> new ArrayList<>()).add(Piece.of(cell));
                BiffRecord head = rows.get(row);
                if (head != null) {
                    heads.computeIfAbsent(row, key -> Piece.of(head));
                    heads.get(row).head().setWord(2, head.word(2));
                    heads.get(row).head().setWord(4, head.word(4));
                }
            });
            cells.values().forEach(row -> row.sort(Comparator.comparingInt(Piece::column)));
            sheet.addAll(place, written());
        }

        private void takeApart() {
            int first = place;
            int end = XlsTable.end(sheet);
            List<BiffRecord> table = new ArrayList<>(sheet.subList(first, end));
            sheet.subList(first, end).clear();
            List<BiffRecord> last = new ArrayList<>();
            for (BiffRecord record : table) {
                if (record.kind() == END_OF_ROWS) {
                    told = true;
                } else if (isPart(record)) {
                    Piece piece = Piece.of(record);
                    keep(piece);
                    last = piece.all();
                } else {
                    last.add(record);
                }
            }
        }

        private void keep(Piece piece) {
            if (piece.head().kind() == ROW) {
                heads.put(piece.row(), piece);
            } else {
                cells.computeIfAbsent(piece.row(), key -> new ArrayList<>()).add(piece);
            }
        }

        private List<BiffRecord> written() {
            List<BiffRecord> written = new ArrayList<>();
            Set<Integer> numbers = new TreeSet<>(heads.keySet());
            numbers.addAll(cells.keySet());
            List<Integer> all = List.copyOf(numbers);
            for (int from = 0; from < all.size(); from += ROWS_TOGETHER) {
                block(written, all.subList(from, Math.min(all.size(), from + ROWS_TOGETHER)));
            }
            return written;
        }

        private void block(List<BiffRecord> written, List<Integer> numbers) {
            List<BiffRecord> block = new ArrayList<>();
            for (Integer number : numbers) {
                Piece head = heads.get(number);
                block.addAll(head == null ? List.of() : head.all());
            }
            List<Integer> places = new ArrayList<>();
            int behind = BiffStream.size(block) - ROW_BYTES;
            for (Integer number : numbers) {
                List<BiffRecord> row = cells.getOrDefault(number, List.of()).stream()
                        .flatMap(piece -> piece.all().stream())
                        .toList();
                if (!row.isEmpty()) {
                    places.add(behind);
                    behind = BiffStream.size(row);
                }
                block.addAll(row);
            }
            if (told) {
                block.add(ending(BiffStream.size(block), places));
            }
            written.addAll(block);
        }

        /** DBCELL: how far before it the block begins, then how far the cells of each row are from those before. */
        private static BiffRecord ending(int size, List<Integer> places) {
            int[] words = new int[2 + places.size()];
            words[0] = size & 0xFFFF;
            words[1] = size >>> 16;
            for (int i = 0; i < places.size(); i++) {
                words[2 + i] = places.get(i);
            }
            return BiffRecord.of(END_OF_ROWS, words);
        }
    }
}
