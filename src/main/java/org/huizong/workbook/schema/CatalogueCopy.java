package org.huizong.workbook.schema;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.indicator.CatalogueColumn;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.FramedPackage;

/** A copy of the catalogue's workbook with more other names in it; everything else stays as the bureau wrote it. */
public final class CatalogueCopy {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private CatalogueCopy() {}

    /**
     * Copies.
     *
     * @param names the names to be added under 别名, by the one-based row of the indicator
     */
    public static byte[] with(byte[] workbook, Map<Integer, List<String>> names) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet found = book.getSheet(CatalogueColumn.SHEET);
            XSSFSheet sheet = found == null ? book.getSheet("indicators") : found;
            int column = column(sheet);
            names.forEach((row, added) -> add(sheet.getRow(row - 1), column, added));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new FramedPackage(book, ANY_TIME).write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column 别名, added at the end where there is none. */
    private static int column(XSSFSheet sheet) {
        XSSFRow head = sheet.getRow(0);
        for (int column = 0; column < head.getLastCellNum(); column++) {
            XSSFCell cell = head.getCell(column);
            String header =
                    cell == null ? "" : cell.getStringCellValue().strip().toLowerCase(Locale.ROOT);
            if (header.startsWith(CatalogueColumn.SYNONYMS.header()) || header.startsWith("synonyms")) {
                return column;
            }
        }
        int column = head.getLastCellNum();
        head.createCell(column).setCellValue(CatalogueColumn.SYNONYMS.header());
        return column;
    }

    private static void add(XSSFRow row, int column, List<String> added) {
        XSSFCell old = row.getCell(column);
        XSSFCell cell = old == null ? row.createCell(column) : old;
        String before = old == null ? "" : old.getStringCellValue().strip();
        String all = Stream.concat(Stream.of(before).filter(text -> !text.isEmpty()), added.stream())
                .reduce((left, right) -> left + "、" + right)
                .orElse("");
        cell.setCellValue(SafeText.of(all));
    }
}
