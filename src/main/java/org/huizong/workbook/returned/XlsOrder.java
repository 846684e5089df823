package org.huizong.workbook.returned;

import java.util.List;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;
import org.huizong.workbook.part.Refusals;

/**
 * Puts the last sheet of an {@code .xls} file first. What counts sheets is told their new numbers; POI instead changes the
 * formulas, by numbers that do not count sheets, so that they point to other ones.
 */
final class XlsOrder {
    private static final int SUPBOOK = 0x1AE;
    private static final int EXTERNSHEET = 0x17;
    private static final int NAME = 0x18;
    private static final int WINDOW = 0x3D;
    private static final int TABS = 0x13D;
    private static final int OWN = 0x0401;
    private static final int ENTRY = 6;
    private static final int NAME_SHEET = 8;

    private final int last;
    private int books;
    private int own = -1;

    private XlsOrder(int last) {
        this.last = last;
    }

    static void lastFirst(BiffStream stream) {
        List<BiffStream.Sheet> sheets = stream.sheets();
        XlsOrder order = new XlsOrder(sheets.size() - 1);
        stream.book().forEach(order::renumber);
        sheets.add(0, sheets.remove(sheets.size() - 1));
    }

    /** Whether a book that links lead to is this very one. */
    static boolean isOwn(BiffRecord book) {
        return book.length() == 4 && book.word(2) == OWN;
    }

    private void renumber(BiffRecord record) {
        switch (record.kind()) {
            case SUPBOOK -> {
                own = isOwn(record) ? books : own;
                books++;
            }
            case EXTERNSHEET -> ranges(record);
            case NAME -> {
                int sheet = record.word(NAME_SHEET);
                record.setWord(NAME_SHEET, sheet == 0 ? 0 : moved(sheet - 1) + 1);
            }
            case TABS -> {
                int tab = record.word(2 * last);
                for (int i = last; i > 0; i--) {
                    record.setWord(2 * i, record.word(2 * i - 2));
                }
                record.setWord(0, tab);
            }
            case WINDOW -> {
                record.setWord(10, 0);
                record.setWord(12, 0);
            }
            default -> {}
        }
    }

    private void ranges(BiffRecord record) {
        int count = record.word(0);
        Refusals.unless(2 + count * ENTRY <= record.length(), FindingCode.I214, "EXTERNSHEET");
        for (int at = 2; at < 2 + count * ENTRY; at += ENTRY) {
            if (record.word(at) == own) {
                record.setWord(at + 2, moved(record.word(at + 2)));
                record.setWord(at + 4, moved(record.word(at + 4)));
            }
        }
    }

    /** Numbers that are none stay: they say that a sheet is gone, or that the whole book is meant. */
    private int moved(int sheet) {
        return sheet == last ? 0 : sheet < last ? sheet + 1 : sheet;
    }
}
