package org.huizong.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of plain tables of words, one a sheet, with their headers in the first row. */
public final class PlainTables {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int WIDTH = 18;

    private PlainTables() {}

    /**
     * The bytes of such a workbook, the same for the same tables.
     *
     * @param tables rows of words by the name of the sheet, in their order, headers first
     */
    public static byte[] of(Map<String, List<List<String>>> tables) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book);
            tables.forEach((name, rows) -> {
                Paper paper = new Paper(book.createSheet(name), styles, new Pages(SourceSheet.NAME, 0, Pages.MOST));
                paper.head(0, rows.get(0));
                for (int row = 1; row < rows.size(); row++) {
                    List<String> words = rows.get(row);
                    for (int column = 0; column < words.size(); column++) {
                        paper.text(row, column, words.get(column), Look.WORD);
                    }
                }
                rows.get(0).forEach(header -> paper.sheet()
                        .setColumnWidth(rows.get(0).indexOf(header), WIDTH * 256));
                PrintSetup.repeat(paper.sheet(), 0, 0, 1);
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new FramedPackage(book, ANY_TIME).write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
