package org.huizong.workbook.grid;

import java.util.regex.Pattern;

/** Control characters in texts, as {@code _x0007_} brings them in; line breaks and tabs are none of them. */
public final class Invisible {
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\x80-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");

    private Invisible() {}

    /** The entry without them, the same when it has none. */
    public static Entry without(Entry entry) {
        if (entry.kind() != Entry.Kind.TEXT || !hasControl(entry.raw())) {
            return entry;
        }
        String text = CONTROL.matcher(entry.raw()).replaceAll("");
        return text.isBlank()
                ? new Entry(Entry.Kind.BLANK, "", "", entry.formula(), entry.format())
                : new Entry(Entry.Kind.TEXT, text, text, entry.formula(), entry.format()).struck(entry.struck());
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\t' || c == '\n' || c == '\r' || c == '\u0085';
            if ((Character.isISOControl(c) && !breaks) || c >= '\uFFFE') {
                return true;
            }
        }
        return false;
    }
}
