package org.huizong.workbook.written;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Blocks of rows kept whole: one that the page cannot hold any more begins the next one, if a page can hold it at all. */
public final class PageBreaks {
    /** Excel takes 1,026 on a sheet. */
    private static final int MOST_BREAKS = 1_000;

    private final List<Block> blocks = new ArrayList<>();

    /** Whether a block that no page can hold begins a page all the same. */
    private final boolean anew;

    public PageBreaks(boolean anew) {
        this.anew = anew;
    }

    /** Rows that belong together, both ends included. */
    public void keep(int firstRow, int lastRow) {
        blocks.add(new Block(firstRow, lastRow));
    }

    /**
     * Sets the breaks; heights and widths must stand.
     *
     * @param columns how many are printed
     * @param firstRepeated first of the rows that are printed on every page
     * @param lastRepeated the last of them
     */
    public void set(XSSFSheet sheet, int columns, int firstRepeated, int lastRepeated) {
        set(sheet, columns, firstRepeated, lastRepeated, row -> Heights.of(sheet, row));
    }

    /** The same for rows that are not there yet, by their heights. */
    public void set(XSSFSheet sheet, int columns, int firstRepeated, int lastRepeated, IntToDoubleFunction heights) {
        if (blocks.isEmpty()) {
            return;
        }
        double page = PrintSetup.pageHeight(sheet, columns);
        double head = heightOf(heights, firstRepeated, lastRepeated);
        int breaks = 0;
        double used = heightOf(heights, 0, blocks.get(0).firstRow() - 1);
        for (Block block : blocks) {
            double height = heightOf(heights, block.firstRow(), block.lastRow());
            boolean fits = head + height <= page
                    || (anew && block.firstRow() > blocks.get(0).firstRow());
            if (used + height > page && fits && breaks < MOST_BREAKS) {
                breaks++;
                sheet.setRowBreak(block.firstRow() - 1);
                used = head;
            }
            used = used + height > page ? head + (used + height - head) % (page - head) : used + height;
        }
    }

    private static double heightOf(IntToDoubleFunction heights, int firstRow, int lastRow) {
        return IntStream.rangeClosed(firstRow, lastRow).mapToDouble(heights).sum();
    }

    private record Block(int firstRow, int lastRow) {}
}
