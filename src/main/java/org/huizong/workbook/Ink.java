package org.huizong.workbook;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A look as the cells of long sheets carry it: the bytes of its style number, ready to be copied. */
final class Ink {
    private final Styles styles;
    private final Look look;
    private final byte[] plain;
    private byte @Nullable [] quoted;

    private Ink(Styles styles, Look look) {
        this.styles = styles;
        this.look = look;
        this.plain = bytes(look);
    }

    static Ink of(Styles styles, Look look) {
        return new Ink(styles, look);
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
            quoted = bytes(look.quote());
        }
        return quoted;
    }

    private byte[] bytes(Look its) {
        return ("\" s=\"" + styles.of(its).getIndex() + "\"").getBytes(StandardCharsets.US_ASCII);
    }
}
