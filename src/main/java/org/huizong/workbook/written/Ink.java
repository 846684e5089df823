package org.huizong.workbook.written;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.huizong.workbook.part.SafeText;
import org.jspecify.annotations.Nullable;

/** A look as the cells of long sheets carry it: the bytes of its style number, ready to be copied. */
public final class Ink {
    private final Supplier<XSSFCellStyle> quoting;
    private final byte[] plain;
    private byte @Nullable [] quoted;

    private Ink(XSSFCellStyle style, Supplier<XSSFCellStyle> quoting) {
        this.quoting = quoting;
        this.plain = bytes(style);
    }

    static Ink of(Styles styles, Look look) {
        return new Ink(styles.of(look), () -> styles.of(look.quote()));
    }

    /** For cells that are written as a layout has them. */
    static Ink of(XSSFCellStyle style) {
        return new Ink(style, () -> style);
    }

    /** For numbers and blanks. */
    byte[] plain() {
        return plain;
    }

    /** For a text: one that a spreadsheet could take for a formula is marked as text. */
    byte[] of(String text) {
        if (!SafeText.looksLikeFormula(text)) {
            return plain;
        }
        if (quoted == null) {
            quoted = bytes(quoting.get());
        }
        return quoted;
    }

    private static byte[] bytes(XSSFCellStyle style) {
        return ("\" s=\"" + style.getIndex() + "\"").getBytes(StandardCharsets.US_ASCII);
    }
}
