package org.huizong.workbook.written;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a workbook that no layout restyles. */
final class PlainLooks {
    static final String SONG = "宋体";
    private static final String HEI = "黑体";
    private static final String LINE = "A6A6A6";
    private static final String SHADE = "DCE6F1";
    private static final String YELLOW = "FFFBE6";
    private static final short POINTS = 10;

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

    PlainLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(SONG);
    }

    /** What a cell is there for. */
    enum Kind {
        HEAD,
        WORD,
        QUOTED,
        CENTRED,
        ASKED
    }

    XSSFCellStyle of(Kind kind) {
        return styles.computeIfAbsent(kind, this::create);
    }

    private XSSFCellStyle create(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        boolean word = kind == Kind.WORD || kind == Kind.QUOTED;
        style.setFont(font(kind == Kind.HEAD));
        style.setAlignment(word ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setQuotePrefixed(kind == Kind.QUOTED);
        if (kind == Kind.HEAD || kind == Kind.ASKED) {
            style.setFillForegroundColor(colour(kind == Kind.HEAD ? SHADE : YELLOW));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        frame(style);
        return style;
    }

    private XSSFFont font(boolean head) {
        XSSFFont font = workbook.createFont();
        font.setFontName(head ? HEI : SONG);
        font.setFontHeightInPoints(POINTS);
        return font;
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

    private XSSFColor colour(String hex) {
        return new XSSFColor(
                HexFormat.of().parseHex(hex), workbook.getStylesSource().getIndexedColors());
    }
}
