package org.huizong.workbook.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A workbook of plain tables of words, one a sheet, with their headers in the first row. */
public final class PlainTables {
    private static final int WIDTH = 18;

    private PlainTables() {}

    /**
     * The bytes of such a workbook, the same for the same tables.
     *
     * @param tables rows of words by the name of the sheet, in their order, headers first
     */
    public static byte[] of(Map<String, List<List<String>>> tables) {
        try (TimelessBook book = new TimelessBook()) {
            tables.forEach((name, rows) -> {
                int[] widths = new int[rows.get(0).size()];
                Arrays.fill(widths, WIDTH);
                PlainPage page = book.sheet(name);
                page.head(rows.get(0), widths, 1);
                for (int row = 1; row < rows.size(); row++) {
                    List<String> words = rows.get(row);
                    for (int column = 0; column < words.size(); column++) {
                        page.text(row, column, words.get(column));
                    }
                }
            });
            return book.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
