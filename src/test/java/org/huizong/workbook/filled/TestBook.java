package org.huizong.workbook.filled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook written as tables inside a test.
 *
 * <p>One line a row, cells between bars. {@code 12.5} is a number, {@code 94.10%} a number formatted as shown, {@code '12}
 * the text 12, <code>{yyyy/m/d}45657</code> a number under a format, <code>{31}45657</code> under one of that number,
 * {@code ~~12~~15} text of which the 12 is struck out, {@code ~~12~~} a number in a font that strikes out, {@code =A1+B1} a
 * formula, {@code <} continues the merge of the cell to the left, {@code ^} of the one above, and {@code ⏎} is a line break
 * inside a cell.
 */
public final class TestBook {
    private static final Map<String, byte[]> WRITTEN = new ConcurrentHashMap<>();

    private record Page(String name, String table) {}

    private final List<Page> pages = new ArrayList<>();
    private String stamp = "";

    /** An empty workbook. */
    public static TestBook book() {
        return new TestBook();
    }

    /** Adds a sheet. */
    public TestBook sheet(String name, String table) {
        pages.add(new Page(name, table));
        return this;
    }

    /** Carries a form's stamp. */
    public TestBook stamped(String form) {
        stamp = form;
        return this;
    }

    /** The bytes of the {@code .xlsx} file; those of another second would differ, and so the same book is written once. */
    public byte[] xlsx() {
        return WRITTEN.computeIfAbsent(stamp + pages, book -> bytes(new XSSFWorkbook()))
                .clone();
    }

    /** The bytes of the {@code .xlsx} file with one text written otherwise. */
    public byte[] xlsx(String text, String otherwise) {
        return with(text, otherwise).xlsx();
    }

    /** The same workbook with one text written otherwise. */
    public TestBook with(String text, String otherwise) {
        TestBook other = new TestBook().stamped(stamp);
        pages.forEach(page -> other.sheet(page.name(), page.table().replace(text, otherwise)));
        return other;
    }

    /** The bytes of the {@code .xls} file. */
    public byte[] xls() {
        return bytes(new HSSFWorkbook());
    }

    /** The bytes of the {@code .xls} file with one text written otherwise. */
    public byte[] xls(String text, String otherwise) {
        TestBook other = new TestBook().stamped(stamp);
        pages.forEach(page -> other.sheet(page.name(), page.table().replace(text, otherwise)));
        return other.xls();
    }

    private byte[] bytes(Workbook workbook) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pages.forEach(page -> fill(workbook.createSheet(page.name()), page.table()));
            if (!stamp.isEmpty()) {
                var name = workbook.createName();
                name.setNameName("HUIZONG_FORM");
                name.setRefersToFormula("\"" + stamp + "\"");
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, String table) {
        List<String[]> rows = table.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .toList();
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).length; c++) {
                write(row.createCell(c), rows.get(r)[c].strip().replace('⏎', '\n'));
            }
        }
        merge(sheet, rows);
    }

    private static void write(Cell cell, String text) {
        if (text.startsWith("'")) {
            cell.setCellValue(text.substring(1));
        } else if (text.matches("\\{[^}]+\\}-?\\d+(\\.\\d+)?")) {
            int end = text.indexOf('}');
            cell.setCellValue(Double.parseDouble(text.substring(end + 1)));
            format(cell, text.substring(1, end));
        } else if (text.contains("~~")) {
            strike(cell, text);
        } else if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (text.matches("-?\\d+(\\.\\d+)?%")) {
            String digits = text.substring(0, text.length() - 1);
            cell.setCellValue(new java.math.BigDecimal(digits).movePointLeft(2).doubleValue());
            format(cell, "0" + zeros(digits) + "%");
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
            format(cell, "0" + zeros(text));
        } else if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
            cell.setCellValue(text);
        }
    }

    private static String zeros(String digits) {
        int point = digits.indexOf('.');
        return point < 0 ? "" : "." + "0".repeat(digits.length() - point - 1);
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        boolean number = format.matches("\\d{2}");
        style.setDataFormat(
                number
                        ? Short.parseShort(format)
                        : cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void strike(Cell cell, String text) {
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setStrikeout(true);
        if (text.matches("~~\\d+(\\.\\d+)?~~")) {
            write(cell, text.replace("~~", ""));
            cell.getCellStyle().setFont(font);
            return;
        }
        int from = text.indexOf("~~");
        int to = text.indexOf("~~", from + 2) - 2;
        RichTextString runs = workbook.getCreationHelper().createRichTextString(text.replace("~~", ""));
        runs.applyFont(from, to, font);
        cell.setCellValue(runs);
    }

    private static void merge(Sheet sheet, List<String[]> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                int bottom = r;
                int right = c;
                while (at(rows, r, right + 1).equals("<")) {
                    right++;
                }
                while (at(rows, bottom + 1, c).equals("^")) {
                    bottom++;
                }
                boolean anchor = !at(rows, r, c).equals("<") && !at(rows, r, c).equals("^");
                if (anchor && (bottom > r || right > c)) {
                    sheet.addMergedRegion(new CellRangeAddress(r, bottom, c, right));
                }
            }
        }
    }

    private static String at(List<String[]> rows, int row, int column) {
        boolean inside = row < rows.size() && column < rows.get(row).length;
        return inside ? rows.get(row)[column].strip() : "";
    }
}
