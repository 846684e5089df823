package org.huizong.workbook.returned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPrintSetup;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.Widths;

/** The sheet of problems in an {@code .xls} file. */
final class XlsList {
    private static final double LINE = 13.5;
    private static final double MOST = 409;
    private static final int UNIT = 256;
    private static final int TEXT_FORMAT = 49;

    private final HSSFWorkbook workbook;
    private final XlsColours colours;
    private final Map<ListLook, HSSFCellStyle> styles = new HashMap<>();
    private final Map<String, HSSFFont> fonts = new HashMap<>();

    XlsList(HSSFWorkbook workbook, XlsColours colours) {
        this.workbook = workbook;
        this.colours = colours;
    }

    /** Writes it as the last sheet, the one to be seen first. */
    void write(String name, ProblemList list, List<ListRow> rows) {
        HSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        int last = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(last);
        workbook.setSelectedTab(last);
        heading(sheet, list);
        for (int i = 0; i < rows.size(); i++) {
            row(sheet.createRow(ListPart.HEAD_ROW + i), rows.get(i));
        }
        for (int i = 0; i < ListRow.WIDTHS.length; i++) {
            sheet.setColumnWidth(i, ListRow.WIDTHS[i] * UNIT);
        }
        int lastRow = ListPart.HEAD_ROW - 1 + Math.max(1, rows.size());
        filter(sheet, new CellRangeAddress(ListPart.HEAD_ROW - 1, lastRow, 0, ListRow.WIDTHS.length - 1));
        page(sheet);
    }

    /** POI takes the number of the sheet for that of a link; the filter's name is told its place anew. */
    private void filter(HSSFSheet sheet, CellRangeAddress area) {
        sheet.setAutoFilter(area);
        int number = workbook.getSheetIndex(sheet);
        InternalWorkbook book = workbook.getInternalWorkbook();
        Area3DPtg place = new Area3DPtg(
                area.getFirstRow(),
                area.getLastRow(),
                area.getFirstColumn(),
                area.getLastColumn(),
                false,
                false,
                false,
                false,
                book.checkExternSheet(number));
        book.getSpecificBuiltinRecord(NameRecord.BUILTIN_FILTER_DB, number + 1).setNameDefinition(new Ptg[] {place});
    }

    private static void page(HSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, ListPart.HEAD_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(ListPart.HEAD_ROW - 1, ListPart.HEAD_ROW - 1, -1, -1));
        HSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(HSSFPrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private void heading(HSSFSheet sheet, ProblemList list) {
        double room = java.util.Arrays.stream(ListRow.WIDTHS).sum();
        line(sheet, 0, Marks.LIST_SHEET, ListLook.TITLE, 30);
        line(sheet, 1, list.summary(), ListLook.REMARK, LINE * Widths.lines(list.summary(), room) + 6);
        line(sheet, 2, ProblemList.HOW, ListLook.REMARK, LINE * Math.max(2, Widths.lines(ProblemList.HOW, room)) + 6);
        HSSFRow head = sheet.createRow(ListPart.HEAD_ROW - 1);
        head.setHeightInPoints(24);
        for (int i = 0; i < ProblemList.HEADERS.size(); i++) {
            cell(head, i, ProblemList.HEADERS.get(i), ListLook.HEAD);
        }
    }

    private void line(HSSFSheet sheet, int number, String text, ListLook look, double height) {
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints((float) height);
        cell(row, 0, text, look);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, ListRow.WIDTHS.length - 1));
    }

    private void row(HSSFRow row, ListRow line) {
        row.setHeightInPoints((float) Math.min(MOST, line.lines() * LINE + 6));
        for (int i = 0; i < line.cells().size(); i++) {
            HSSFCell cell = cell(row, i, line.cells().get(i), line.look(i));
            if (i == 0) {
                cell.setCellValue(Integer.parseInt(line.cells().get(0)));
            }
            if (i == line.linkColumn() && line.link().isPresent()) {
                HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(line.link().get());
                cell.setHyperlink(link);
            }
        }
    }

    private HSSFCell cell(HSSFRow row, int column, String text, ListLook look) {
        HSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.computeIfAbsent(SafeText.looksLikeFormula(text) ? look.quote() : look, this::style));
        if (!text.isEmpty()) {
            cell.setCellValue(SafeText.of(text));
        }
        return cell;
    }

    private HSSFCellStyle style(ListLook look) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.font(), key -> font(look)));
        style.setAlignment(look.align().equals("center") ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setLocked(false);
        style.setQuotePrefixed(look.quoted());
        style.setDataFormat((short) (look.quoted() ? TEXT_FORMAT : 0));
        if (!look.fill().isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colours.of(look.fill()));
        }
        if (look.framed()) {
            short line = colours.of(ListLook.LINE);
            style.setTopBorderColor(line);
            style.setBottomBorderColor(line);
            style.setLeftBorderColor(line);
            style.setRightBorderColor(line);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private HSSFFont font(ListLook look) {
        HSSFFont font = workbook.createFont();
        font.setFontName(look.face());
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setColor(colours.of(look.colour()));
        if (look.isLink()) {
            font.setUnderline(HSSFFont.U_SINGLE);
        }
        return font;
    }
}
