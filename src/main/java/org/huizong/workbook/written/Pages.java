package org.huizong.workbook.written;

import java.util.List;
import java.util.stream.IntStream;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.SheetNames;

/**
 * The sheets over which a long list is spread: so many lines on each, then 数据来源（2） and so on.
 *
 * @param names of the sheets in order, as the workbook has them; none when its layout leaves the list out
 * @param lines of the whole list
 * @param most lines of one sheet
 * @param top the row of the head above the lines, from zero
 */
public record Pages(List<String> names, int lines, int most, int top) {
    /** A round number below the limit of a sheet leaves room for a head and what stands below the lines. */
    public static final int MOST = 1_000_000;

    /** Characters that a name can have before the number of a page. */
    private static final int LONGEST = 26;

    public Pages {
        names = List.copyOf(names);
    }

    /** How many sheets so many lines need, at least one. */
    public static int needed(int lines, int most) {
        return Math.max(1, (lines + most - 1) / most);
    }

    /** The names that so many sheets want. */
    public static List<String> named(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(page -> page == 0 ? name : SafeText.cut(name, LONGEST) + "（" + (page + 1) + "）")
                .toList();
    }

    /** At least one. */
    public int count() {
        return needed(lines, most);
    }

    /** The cell of a line, counted from one, as a link names it. */
    String address(int line) {
        return SheetNames.quoted(sheetOf(line)) + "!A" + (top + 1 + onItsSheet(line));
    }

    /** The sheet of a line, both counted from one. */
    String sheetOf(int line) {
        return names.get((line - 1) / most);
    }

    /** The number of a line on its sheet, both counted from one. */
    int onItsSheet(int line) {
        return (line - 1) % most + 1;
    }

    /** The lines that stand before those of a page, pages counted from zero. */
    public int before(int page) {
        return Math.min(lines, page * most);
    }

    /** How many lines a page has, pages counted from zero. */
    public int on(int page) {
        return Math.min(lines, (page + 1) * most) - before(page);
    }

    /** The lines of a page. */
    public <L> List<L> of(List<L> all, int page) {
        return all.subList(before(page), before(page) + on(page));
    }

    public boolean isLast(int page) {
        return page == count() - 1;
    }

    /**
     * What the lines of a column take on every page, as a formula on one of them names it.
     *
     * @param from the first of the lines, counted from zero; the last one is the one before {@code to}
     * @param firstRow how many rows below the head the lines begin
     */
    public List<String> ranges(String column, int from, int to, int firstRow, int page) {
        return IntStream.range(0, count())
                .filter(its -> before(its) < to && before(its) + on(its) > from)
                .mapToObj(its -> {
                    int first = top + firstRow + 1 + Math.max(from, before(its)) - before(its);
                    int last = top + firstRow + Math.min(to, before(its) + on(its)) - before(its);
                    String sheet = its == page ? "" : SheetNames.quoted(names.get(its)) + "!";
                    return sheet + column + first + ":" + column + last;
                })
                .toList();
    }
}
