package org.huizong.workbook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The sheets over which a long list is spread: so many lines on each, then 数据来源（2） and so on.
 *
 * @param name of the first
 * @param lines of the whole list
 * @param most lines of one sheet
 * @param top the row of the head above the lines, from zero
 */
record Pages(String name, int lines, int most, int top) {
    /** A round number below the limit of a sheet leaves room for a head and what stands below the lines. */
    static final int MOST = 1_000_000;

    /** Characters that a name can have before the number of a page. */
    private static final int LONGEST = 26;

    /** At least one. */
    int count() {
        return Math.max(1, (lines + most - 1) / most);
    }

    /** The names of the sheets in order. */
    List<String> names() {
        return IntStream.range(0, count()).mapToObj(this::name).toList();
    }

    /** The cell of a line, counted from one, as a link names it. */
    String address(int line) {
        return Addresses.quoted(sheetOf(line)) + "!A" + (top + 1 + onItsSheet(line));
    }

    private String name(int page) {
        return page == 0 ? name : SafeText.cut(name, LONGEST) + "（" + (page + 1) + "）";
    }

    /** The sheet of a line, both counted from one. */
    String sheetOf(int line) {
        return name((line - 1) / most);
    }

    /** The number of a line on its sheet, both counted from one. */
    int onItsSheet(int line) {
        return (line - 1) % most + 1;
    }

    /** The lines that stand before those of a page, pages counted from zero. */
    int before(int page) {
        return Math.min(lines, page * most);
    }

    /** How many lines a page has, pages counted from zero. */
    int on(int page) {
        return Math.min(lines, (page + 1) * most) - before(page);
    }

    boolean isLast(int page) {
        return page == count() - 1;
    }
}
