package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Blocks of rows kept whole: one that the page cannot hold any more begins the next one, if a page can hold it at all. */
final class PageBreaks {
    private final List<Block> blocks = new ArrayList<>();

    /** Rows that belong together, both ends included. */
    void keep(int firstRow, int lastRow) {
        blocks.add(new Block(firstRow, lastRow));
    }

    /**
     * Sets the breaks; heights and widths must stand.
     *
     * @param columns how many are printed
     * @param firstRepeated first of the rows that are printed on every page
     * @param lastRepeated the last of them
     */
    void set(XSSFSheet sheet, int columns, int firstRepeated, int lastRepeated) {
        if (blocks.isEmpty()) {
            return;
        }
        double page = PrintSetup.pageHeight(sheet, columns);
        double head = heightOf(sheet, firstRepeated, lastRepeated);
        double used = heightOf(sheet, 0, blocks.get(0).firstRow() - 1);
        for (Block block : blocks) {
            double height = heightOf(sheet, block.firstRow(), block.lastRow());
            if (used + height > page && head + height <= page) {
                sheet.setRowBreak(block.firstRow() - 1);
                used = head;
            }
            used = used + height > page ? head + (used + height - head) % (page - head) : used + height;
        }
    }

    private static double heightOf(XSSFSheet sheet, int firstRow, int lastRow) {
        return IntStream.rangeClosed(firstRow, lastRow)
                .mapToDouble(number -> Heights.of(sheet, number))
                .sum();
    }

    private record Block(int firstRow, int lastRow) {}
}
