package org.huizong.workbook;

/** Text that may be written in runs of different fonts; what tells its pronunciation is left out. */
final class RichText {
    private static final int ESCAPE = "_x0000_".length();

    private RichText() {}

    /** The text of the current element; leaves it. */
    static String read(XmlPart xml) {
        String plain = "";
        StringBuilder runs = new StringBuilder();
        boolean rich = false;
        while (xml.child()) {
            switch (xml.element()) {
                case "t" -> plain = xml.text();
                case "r" -> {
                    rich = true;
                    run(xml, runs);
                }
                default -> xml.skip();
            }
        }
        return decoded(rich ? runs.toString() : plain);
    }

    private static void run(XmlPart xml, StringBuilder runs) {
        while (xml.child()) {
            if (xml.element().equals("t")) {
                runs.append(xml.text());
            } else {
                xml.skip();
            }
        }
    }

    /** Replaces {@code _x000D_} and the like by the characters they stand for. */
    static String decoded(String text) {
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
