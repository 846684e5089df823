package org.huizong.workbook.grid;

import java.util.function.IntFunction;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.huizong.workbook.part.RichText;

/** Tells what is struck out of a text as POI holds it. */
final class PoiText {
    private PoiText() {}

    /**
     * A text by its runs.
     *
     * @param fonts of the workbook by their numbers
     */
    static RichText of(RichTextString text, IntFunction<Font> fonts) {
        StringBuilder kept = new StringBuilder();
        StringBuilder struck = new StringBuilder();
        String all = text.getString();
        int from = 0;
        boolean strikes = false;
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            int next = Math.max(from, Math.min(all.length(), text.getIndexOfFormattingRun(run)));
            (strikes ? struck : kept).append(all, from, next);
            strikes = strikes(text, run, fonts);
            from = next;
        }
        (strikes ? struck : kept).append(all, from, all.length());
        return RichText.of(kept.toString(), struck.toString());
    }

    private static boolean strikes(RichTextString text, int run, IntFunction<Font> fonts) {
        if (text instanceof XSSFRichTextString rich) {
            Font font = rich.getFontOfFormattingRun(run);
            return font != null && font.getStrikeout();
        }
        return text instanceof HSSFRichTextString rich
                && fonts.apply(rich.getFontOfFormattingRun(run)).getStrikeout();
    }
}
