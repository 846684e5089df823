package org.huizong.workbook.part;

/**
 * Text that may be written in runs of different fonts; what tells its pronunciation is left out.
 *
 * @param kept what is not struck out; all of it where everything is
 * @param struck what is struck out, or the empty string
 */
public record RichText(String kept, String struck) {
    private static final int ESCAPE = "_x0000_".length();

    /** The text of the current element; leaves it. */
    public static RichText read(XmlPart xml) {
        String plain = "";
        StringBuilder runs = new StringBuilder();
        StringBuilder struck = new StringBuilder();
        boolean rich = false;
        while (xml.child()) {
            switch (xml.element()) {
                case "t" -> plain = xml.text();
                case "r" -> {
                    rich = true;
                    run(xml, runs, struck);
                }
                default -> xml.skip();
            }
        }
        return of(decoded(rich ? runs.toString() : plain), decoded(struck.toString()));
    }

    /** Texts that are kept and struck out; where only blanks are kept, everything is struck out. */
    public static RichText of(String kept, String struck) {
        return kept.isBlank() && !struck.isBlank() ? new RichText(struck, struck) : new RichText(kept, struck);
    }

    private static void run(XmlPart xml, StringBuilder runs, StringBuilder struck) {
        boolean strike = false;
        while (xml.child()) {
            switch (xml.element()) {
                case "rPr" -> strike = isStruck(xml);
                case "t" -> (strike ? struck : runs).append(xml.text());
                default -> xml.skip();
            }
        }
    }

    /** Whether the properties of a font strike out; leaves them. */
    public static boolean isStruck(XmlPart font) {
        boolean struck = false;
        while (font.child()) {
            String value = font.attribute("val");
            struck |= font.element().equals("strike") && !value.equals("0") && !value.equals("false");
            font.skip();
        }
        return struck;
    }

    /** Replaces {@code _x000D_} and the like by the characters they stand for. */
    public static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int taken = 0;
        while (at >= 0) {
            int code = at + ESCAPE <= text.length() && text.charAt(at + ESCAPE - 1) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                decoded.append(text, taken, at).append((char) code);
                taken = at + ESCAPE;
            }
            at = text.indexOf("_x", code >= 0 ? taken : at + 1);
        }
        return decoded.append(text, taken, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
