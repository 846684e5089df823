package org.huizong.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, one for each look. */
final class Styles {
    private static final String LINE = "A6A6A6";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Typeface, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(Look.SONG);
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(
                new Typeface(look.font(), look.points(), look.bold(), look.colour()), this::create));
        style.setAlignment(look.align());
        style.setVerticalAlignment(look.top() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setIndention((short) look.indent());
        style.setWrapText(look.wrapped());
        style.setShrinkToFit(look.shrunk());
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (!look.fill().isEmpty()) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.framed()) {
            frame(style);
        }
        return style;
    }

    private void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    private XSSFFont create(Typeface typeface) {
        XSSFFont font = workbook.createFont();
        font.setFontName(typeface.name());
        font.setFontHeightInPoints((short) typeface.points());
        font.setBold(typeface.bold());
        font.setColor(colour(typeface.colour()));
        return font;
    }

    private XSSFColor colour(String hex) {
        return new XSSFColor(
                HexFormat.of().parseHex(hex), workbook.getStylesSource().getIndexedColors());
    }

    private record Typeface(String name, int points, boolean bold, String colour) {}
}
