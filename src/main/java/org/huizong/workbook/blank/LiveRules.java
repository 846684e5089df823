package org.huizong.workbook.blank;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Language;
import org.huizong.finding.Severity;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.Widths;

/** Shows in a blank while it is filled in which rules hold: colours in the form, and a sheet that lists them. */
final class LiveRules {
    /** Name of the sheet that lists the rules. */
    static final String SHEET = "填报检查";
    /** Row of the line that says whose blank it is. */
    private static final int ABOUT = 1;

    private static final int LINE_HEIGHT = 18;
    private static final int SMALL_LINE = 14;

    private static final int FIRST = 5;
    private static final List<String> HEADERS = List.of("编号", "级别", "不通过说明", "位置", "结果");
    private static final List<Integer> WIDTHS = List.of(8, 8, 70, 12, 12);
    private static final Map<Severity, String> COLOURS =
            Map.of(Severity.ERROR, "FFC7CE", Severity.WARNING, "FFEB9C", Severity.NOTICE, "DDEBF7");

    private final XSSFWorkbook workbook;
    private final XSSFSheet page;
    private final FormTemplate template;
    private final List<LiveRule> rules;

    LiveRules(XSSFSheet page, FormTemplate template) {
        this.workbook = page.getWorkbook();
        this.page = page;
        this.template = template;
        this.rules = LiveRule.of(template, spot -> decimals(page, spot.row(), spot.column()));
    }

    /** The decimals that a spot shows; one where nothing is said. */
    private static int decimals(XSSFSheet page, int row, int column) {
        String format = CellUtil.getCell(CellUtil.getRow(row, page), column)
                .getCellStyle()
                .getDataFormatString()
                .split(";", -1)[0];
        int point = format.indexOf('.');
        return point < 0
                ? (format.toLowerCase(Locale.ROOT).contains("general") || format.equals("@") ? 1 : 0)
                : (int) format.substring(point)
                        .chars()
                        .filter(letter -> letter == '0')
                        .count();
    }

    void write() {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTICE)) {
            rules.stream().filter(rule -> rule.rule().severity() == severity).forEach(this::colour);
        }
        list(workbook.createSheet(SHEET));
    }

    /** Says on the sheet that lists the rules whose blank it is, and below that something more, or the empty string. */
    static void about(XSSFSheet sheet, String whose, String more) {
        XSSFRow row = sheet.getRow(ABOUT);
        row.getCell(0).setCellValue(more.isEmpty() ? whose : whose + "\n" + more);
        int room = WIDTHS.stream().mapToInt(Integer::intValue).sum();
        row.setHeightInPoints(more.isEmpty() ? LINE_HEIGHT : LINE_HEIGHT + SMALL_LINE * Widths.lines(more, room));
    }

    private void colour(LiveRule rule) {
        Area target = rule.target();
        var formats = page.getSheetConditionalFormatting();
        ConditionalFormattingRule broken =
                formats.createConditionalFormattingRule("AND(" + rule.ready() + "," + rule.broken() + ")");
        PatternFormatting fill = broken.createPatternFormatting();
        fill.setFillBackgroundColor(colour(COLOURS.getOrDefault(rule.rule().severity(), "FFC7CE")));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(
                            target.first().row(),
                            target.last().row(),
                            target.first().column(),
                            target.last().column())
                },
                broken);
    }

    private static XSSFColor colour(String rgb) {
        int number = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number}, null);
    }

    private void list(XSSFSheet sheet) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
        CellStyle title = style(16, true, false);
        CellStyle plain = style(10, false, false);
        CellStyle head = style(10, true, true);
        line(sheet, 0, title, SHEET + "：" + template.title());
        line(sheet, ABOUT, plain, "");
        line(sheet, 2, plain, "边填边查，红色是错误，黄色是警告，蓝色是提示；没有填全的不检查。清单逐行的检查只在表中显示颜色。以收到后的审核为准。");
        line(sheet, 3, plain, "");
        XSSFCell progress = sheet.getRow(3).getCell(0);
        progress.setCellFormula(progress());
        XSSFRow headers = sheet.createRow(FIRST - 1);
        for (int i = 0; i < HEADERS.size(); i++) {
            XSSFCell cell = headers.createCell(i);
            cell.setCellValue(HEADERS.get(i));
            cell.setCellStyle(head);
        }
        CellStyle framed = style(10, false, true);
        int row = FIRST;
        for (LiveRule rule : rules) {
            if (rule.rule().section().isEmpty()) {
                rule(sheet.createRow(row++), rule, framed);
            }
        }
        finish(sheet, row);
    }

    private void rule(XSSFRow row, LiveRule rule, CellStyle style) {
        String place = rule.target().first().a1();
        List<String> texts =
                List.of(rule.rule().id(), rule.rule().severity().word(Language.CHINESE), rule.says(), place, "");
        for (int i = 0; i < texts.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + page.getSheetName() + "'!" + place);
        row.getCell(3).setHyperlink(link);
        String formula = "IF(" + rule.ready() + ",IF(" + rule.broken() + ",\"请核对\",\"通过\"),\"未填全\")";
        row.getCell(4).setCellFormula(onPage(formula));
        row.setHeightInPoints(rule.says().length() > 44 ? 30 : 17);
    }

    /** A formula of the form's page as it is written on another sheet. */
    private String onPage(String formula) {
        String sheet = SheetNames.quoted(page.getSheetName()) + "!";
        StringBuilder text = new StringBuilder();
        String[] parts = formula.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : "\"")
                    .append(
                            i % 2 == 1
                                    ? parts[i]
                                    : parts[i].replaceAll(
                                            "(?<![:$A-Z\\d])(\\$[A-Z]+\\$?\\d+)",
                                            java.util.regex.Matcher.quoteReplacement(sheet) + "$1"));
        }
        return text.toString();
    }

    private String progress() {
        List<String> owed = template.fields()
                .filter(field -> !field.inList() && field.demand() != Demand.OPTIONAL)
                .map(field -> field.place().first())
                .map(spot -> "(" + SheetNames.quoted(page.getSheetName()) + "!" + spot.a1() + "=\"\")")
                .toList();
        return owed.isEmpty()
                ? "\"没有必填的栏\""
                : "\"必填（含应填）" + owed.size() + "项，未填\"&(" + String.join("+", owed) + ")&\"项\"";
    }

    private void finish(XSSFSheet sheet, int rows) {
        if (rows > FIRST) {
            var formats = sheet.getSheetConditionalFormatting();
            ConditionalFormattingRule broken = formats.createConditionalFormattingRule("$E" + (FIRST + 1) + "=\"请核对\"");
            PatternFormatting fill = broken.createPatternFormatting();
            fill.setFillBackgroundColor(colour("FFC7CE"));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(FIRST, rows - 1, 0, HEADERS.size() - 1)}, broken);
        }
        sheet.createFreezePane(0, FIRST);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST - 1, FIRST - 1, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void line(XSSFSheet sheet, int row, CellStyle style, String text) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, HEADERS.size() - 1));
        sheet.getRow(row).setHeightInPoints(row == 0 ? 30 : row == 2 ? 32 : LINE_HEIGHT);
    }

    private CellStyle style(int size, boolean bold, boolean framed) {
        XSSFFont font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (framed && bold) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
