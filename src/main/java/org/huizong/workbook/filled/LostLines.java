package org.huizong.workbook.filled;

import java.util.regex.Pattern;

/** Rows below the end of a list that look like lines of it: nobody reads them, so they are told. */
final class LostLines {
    /** What a note, a signature or a date says, and the name of a line hardly ever. */
    private static final Pattern REMARK =
            Pattern.compile(".*[。；;：:！!？?章签页].*|.*\\d\\s*年.*|[(（]?[\\d一二三四五六七八九十①-⑳]+[)）、.．].*|续[上]?表", Pattern.DOTALL);

    private static final int LONGEST = 24;

    private final ListColumns columns;
    private final ListReader.Cells cells;

    LostLines(ListColumns columns, ListReader.Cells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** Tells of the lines between a row that ended the list and the row at which something else begins. */
    void tell(int end, int limit) {
        boolean total = columns.isTotal(end);
        for (int row = end + 1; row < limit; row++) {
            boolean another = columns.isTotal(row) || columns.isFoot(row) || columns.isHeader(row);
            if (!another && !columns.isPart(row) && (total ? isCounted(row) : isNamed(row))) {
                cells.lost(columns.name(row), columns.name(end));
            }
        }
    }

    /** Below a total: a row with a number beside something else. */
    private boolean isCounted(int row) {
        return columns.isFull(row) && columns.hasNumber(row) && !isRemark(row);
    }

    /** Below a note, under which no line is full: a row with a name and nothing else. */
    private boolean isNamed(int row) {
        return columns.isLine(row) && columns.hasName(row) && !isRemark(row);
    }

    private boolean isRemark(int row) {
        String words = columns.words(row).strip();
        return words.isEmpty()
                || words.length() > LONGEST
                || REMARK.matcher(words).matches();
    }
}
