package org.huizong.workbook;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet made ready for A4: one page wide, margins of two centimetres, page x of y. */
final class PrintSetup {
    private static final int WIDE = 8;

    /** Half-width characters that an upright page holds without being shrunk much. */
    private static final int UPRIGHT_WIDTH = 110;

    /** The printable part of a landscape A4 page, in points. */
    private static final double PAGE_WIDTH = 728;

    private static final double PAGE_HEIGHT = 482;
    private static final double POINTS_PER_CHARACTER = 6;
    private static final double TWO_CENTIMETRES = 2 / 2.54;
    private static final double FOOTER = 1 / 2.54;

    private PrintSetup() {}

    /** Landscape when there are more than eight columns or wide ones; as many pages high as it takes. */
    static void of(XSSFSheet sheet, int columns) {
        set(sheet, isLandscape(sheet, columns), 0);
    }

    /** The height of rows that one page holds, in points, once the columns are shrunk to its width. */
    static double pageHeight(XSSFSheet sheet, int columns) {
        boolean landscape = isLandscape(sheet, columns);
        double room = landscape ? PAGE_WIDTH : PAGE_HEIGHT;
        double height = landscape ? PAGE_HEIGHT : PAGE_WIDTH;
        return height * Math.max(1, width(sheet, columns) * POINTS_PER_CHARACTER / room);
    }

    private static boolean isLandscape(XSSFSheet sheet, int columns) {
        return columns > WIDE || width(sheet, columns) > UPRIGHT_WIDTH;
    }

    private static double width(XSSFSheet sheet, int columns) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> Widths.get(sheet, column))
                .sum();
    }

    /** One landscape page. */
    static void onePage(XSSFSheet sheet) {
        set(sheet, true, 1);
    }

    /** Rows printed on every page and kept in sight, with as many columns; counted from zero, both ends included. */
    static void repeat(XSSFSheet sheet, int firstRow, int lastRow, int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
        sheet.createFreezePane(columns, lastRow + 1);
    }

    private static void set(XSSFSheet sheet, boolean landscape, int pagesHigh) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(landscape);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pagesHigh);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side :
                new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(side, TWO_CENTIMETRES);
        }
        sheet.setMargin(PageMargin.HEADER, FOOTER);
        sheet.setMargin(PageMargin.FOOTER, FOOTER);
        sheet.getFooter().setCenter("&\"" + Look.SONG + ",Regular\"&9第 &P 页 共 &N 页");
    }
}
