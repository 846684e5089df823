package org.huizong.workbook.returned;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.huizong.finding.Severity;

/**
 * Colours of an {@code .xls} file, which has 56 of them in all: the nearest it has, since a colour redefined would change
 * cells that are not ours.
 */
final class XlsColours {
    /** Quiet colours that the usual palette has: the nearest by numbers would be too dark to read on. */
    private static final Map<Severity, String> WANTED =
            Map.of(Severity.ERROR, "FF99CC", Severity.WARNING, "FFFF99", Severity.NOTICE, "CCFFFF");

    private final HSSFPalette palette;
    private final Map<String, Short> known = new TreeMap<>();

    XlsColours(HSSFWorkbook workbook) {
        palette = workbook.getCustomPalette();
    }

    /** The fill of a severity: the one that an {@code .xlsx} has where the palette has it. */
    short of(Severity severity) {
        byte[] rgb = HexFormat.of().parseHex(Marks.colour(severity));
        HSSFColor same = palette.findColor(rgb[0], rgb[1], rgb[2]);
        return same == null ? usual(severity) : same.getIndex();
    }

    private short usual(Severity severity) {
        return of(String.valueOf(WANTED.get(severity)));
    }

    /** The nearest colour to one of six hexadecimal digits. */
    short of(String hex) {
        return known.computeIfAbsent(hex, key -> {
            byte[] rgb = HexFormat.of().parseHex(key);
            HSSFColor near = palette.findSimilarColor(rgb[0], rgb[1], rgb[2]);
            return near.getIndex();
        });
    }

    /** Whether a colour is one of our fills. */
    boolean isOurs(short colour) {
        for (Severity severity : Severity.values()) {
            if (of(severity) == colour || usual(severity) == colour) {
                return true;
            }
        }
        return false;
    }
}
