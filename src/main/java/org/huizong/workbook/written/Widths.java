package org.huizong.workbook.written;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Widths in half-width characters, counted by East Asian width; fonts are never asked, since their answer depends on the
 * machine.
 */
public final class Widths {
    private static final int PADDING = 2;

    /** Text of ten points is a little narrower than the characters of eleven points that widths are counted in. */
    private static final double NARROWER = 0.9;

    /** Excel counts widths in 256ths of a character. */
    private static final int UNIT = 256;

    private Widths() {}

    /** The width of the widest line of a text. */
    public static int of(String text) {
        int widest = 0;
        for (int start = 0, end; start < text.length(); start = next(text, end)) {
            end = end(text, start);
            widest = Math.max(widest, width(text, start, end));
        }
        return widest;
    }

    /** How many lines a text takes in a column. */
    public static int lines(String text, double columnWidth) {
        double room = Math.max(2, (columnWidth - 1) / NARROWER);
        if (text.length() * 2 <= room && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1;
        }
        int lines = 0;
        for (int start = 0, end; start < text.length(); start = next(text, end)) {
            end = end(text, start);
            lines += Math.max(1, (int) Math.ceil(width(text, start, end) / room));
        }
        return Math.max(1, lines);
    }

    /** Where the line that begins at an index ends. */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Where the line after one that ends at an index begins. */
    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    /** A column width for texts, within bounds. */
    public static int column(List<String> texts, int least, int most) {
        return column(texts.stream(), least, most);
    }

    /** The same for texts that nobody keeps. */
    public static int column(Stream<String> texts, int least, int most) {
        int widest = texts.mapToInt(Widths::of).max().orElse(0);
        return Math.max(least, Math.min(most, widest + PADDING));
    }

    /** Widths that together keep within a page: the widest give way first. */
    public static int[] share(int[] wanted, int page) {
        int cap = Arrays.stream(wanted).max().orElse(0);
        while (cap > 1 && sum(wanted, cap) > page) {
            cap--;
        }
        int most = cap;
        return Arrays.stream(wanted).map(width -> Math.min(width, most)).toArray();
    }

    private static int sum(int[] widths, int cap) {
        return Arrays.stream(widths).map(width -> Math.min(width, cap)).sum();
    }

    public static void set(XSSFSheet sheet, int firstColumn, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(firstColumn + i, widths[i] * UNIT);
        }
    }

    public static double get(XSSFSheet sheet, int column) {
        return (double) sheet.getColumnWidth(column) / UNIT;
    }

    private static int width(String text, int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c) || i == start || !Character.isHighSurrogate(text.charAt(i - 1))) {
                width += isNarrow(c) ? 1 : 2;
            }
        }
        return width;
    }

    /** Everything from the CJK radicals on is wide, and so is the punctuation that Chinese fonts draw wide. */
    private static boolean isNarrow(int c) {
        boolean wideMark = c >= 0x2010 && c <= 0x27BF;
        boolean halfForm = c >= 0xFF61 && c <= 0xFFDC;
        return halfForm || (c < 0x2E80 && !wideMark);
    }
}
