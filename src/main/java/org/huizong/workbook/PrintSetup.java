package org.huizong.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet made ready for A4: one page wide, margins of two centimetres, page x of y. */
final class PrintSetup {
    private static final int WIDE = 8;
    private static final double TWO_CENTIMETRES = 2 / 2.54;
    private static final double FOOTER = 1 / 2.54;

    private PrintSetup() {}

    /** Landscape when there are more than eight columns; as many pages high as it takes. */
    static void of(XSSFSheet sheet, int columns) {
        set(sheet, columns > WIDE, 0);
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
