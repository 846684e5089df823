package org.huizong.workbook.written;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.workbook.part.SafeText;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook that no layout restyles, being written on: a table with its headers in the first row. */
public final class PlainPage {
    private static final double MARGIN = 2 / 2.54;
    private static final double FOOTER = 1 / 2.54;

    private final XSSFSheet sheet;
    private final PlainLooks looks;

    PlainPage(XSSFSheet sheet, PlainLooks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The headers, and how wide their columns are; the first ones stay in sight. */
    public void head(List<String> headers, int[] widths, int kept) {
        for (int column = 0; column < headers.size(); column++) {
            put(0, column, headers.get(column), PlainLooks.Kind.HEAD);
        }
        Widths.set(sheet, 0, widths);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.createFreezePane(kept, 1);
    }

    /** Words, whatever they begin with. */
    public void text(int row, int column, String text) {
        put(row, column, text, SafeText.looksLikeFormula(text) ? PlainLooks.Kind.QUOTED : PlainLooks.Kind.WORD);
    }

    /** A number; nothing at all when there is none. */
    public void number(int row, int column, @Nullable BigDecimal value) {
        XSSFCell cell = cell(row, column, PlainLooks.Kind.CENTRED);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
            cell.getCTCell().setV(Numbers.stored(value));
        }
    }

    /** A cell to be filled in. */
    public void asked(int row, int column) {
        cell(row, column, PlainLooks.Kind.ASKED);
    }

    /** A4, lying where it has many columns, one page wide. */
    public void print(int columns) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(columns > 1);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.setMargin(PageMargin.HEADER, FOOTER);
        sheet.setMargin(PageMargin.FOOTER, FOOTER);
        sheet.getFooter().setCenter("&\"" + PlainLooks.SONG + ",Regular\"&9第 &P 页 共 &N 页");
    }

    private void put(int row, int column, String text, PlainLooks.Kind kind) {
        XSSFCell cell = cell(row, column, kind);
        String safe = SafeText.of(text);
        if (!safe.isEmpty()) {
            cell.setCellValue(safe);
        }
    }

    private XSSFCell cell(int row, int column, PlainLooks.Kind kind) {
        XSSFRow present = sheet.getRow(row);
        XSSFRow its = present == null ? sheet.createRow(row) : present;
        XSSFCell old = its.getCell(column);
        XSSFCell cell = old == null ? its.createCell(column) : old;
        cell.setCellStyle(looks.of(kind));
        return cell;
    }
}
