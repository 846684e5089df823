package org.huizong.workbook.written;

/**
 * The part of a sheet of many lines that is printed: its first page, since nobody reads hundreds of pages that are there to be
 * looked up. Its foot says so, and how all of it is printed.
 */
public final class PrintedPart {
    /** Some ten pages of A4. */
    public static final int MOST_ROWS = 400;

    /** As many lines as a page holds, whatever their heights. */
    private static final int SHOWN = 24;

    private PrintedPart() {}

    /**
     * Leaves the first lines to be printed.
     *
     * @param columns of the sheet
     * @param lines below its head
     */
    public static void only(Paper paper, int columns, int lines) {
        var book = paper.sheet().getWorkbook();
        int sheet = book.getSheetIndex(paper.sheet());
        book.setPrintArea(sheet, 0, columns - 1, 0, paper.top() + SHOWN);
        paper.sheet().getFooter().setLeft("共 " + lines + " 行，只印首页；要全部打印，请先点“页面布局—打印区域—取消打印区域”。");
    }
}
