package org.huizong.workbook.returned;

import java.util.List;
import org.huizong.finding.Severity;

/** How marked cells look, and the words by which our marks are known again. */
final class Marks {
    /** Defined name of the sheet of problems. */
    static final String LIST_NAME = "HUIZONG_RETURN";
    /** Defined name of the hidden sheet that keeps the styles of the marked cells. */
    static final String KEPT_NAME = "HUIZONG_RETURN_STYLES";
    /** Title and wanted name of the sheet of problems. */
    static final String LIST_SHEET = "问题清单";
    /** Wanted name of the hidden sheet; the underscore keeps it from being read as a form. */
    static final String KEPT_SHEET = "_退回";
    /** First line of what we write into a note. */
    static final String NOTE = "【退回审核意见】";
    /** Author of our notes. */
    static final String AUTHOR = "汇总审核";

    private static final String RED = "FFC7CE";
    private static final String YELLOW = "FFEB9C";
    private static final String BLUE = "DDEBF7";
    static final List<String> COLOURS = List.of(RED, YELLOW, BLUE);

    private Marks() {}

    /** The fill of a severity, six hexadecimal digits. */
    static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTICE -> BLUE;
        };
    }
}
