package org.huizong.workbook.filled;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that has a label and a value, with a colon between them.
 *
 * @param key what the label is compared by
 */
record Labelled(String key, String value) {
    private static final int LONGEST = 80;
    private static final Pattern COLON = Pattern.compile("^\\s*([^:：]{2,20}?)\\s*[:：]\\s*(\\S.*)$", Pattern.DOTALL);
    /** Where another label begins in the same text. */
    private static final Pattern NEXT = Pattern.compile("\\s+(?=[\\p{IsHan}（）()]{2,12}\\s*[:：])");

    private static final Pattern MONEY = Pattern.compile("(?:人民币)?(?:百|千|万|亿)*元.*", Pattern.DOTALL);

    /** Null for a text without both, and for the line that tells the unit of account. */
    static @Nullable Labelled of(String text) {
        if (text.length() > LONGEST || (text.indexOf(':') < 0 && text.indexOf('：') < 0)) {
            return null;
        }
        Matcher matcher = COLON.matcher(text);
        if (!matcher.matches() || MONEY.matcher(matcher.group(2)).matches()) {
            return null;
        }
        String value = NEXT.split(matcher.group(2), 2)[0].strip();
        return new Labelled(LabelKeys.loose(matcher.group(1)), value);
    }
}
