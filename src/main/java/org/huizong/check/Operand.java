package org.huizong.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that a formula names.
 *
 * @param source alias of the other declaration that it belongs to, or the empty string for the form's own
 * @param section name of the list whose whole column is meant, or the empty string
 * @param name name of the field or column
 */
public record Operand(String source, String section, String name) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:'?([^'!\\[\\]]+)'?!)?(?:([^\\[\\]]+)\\[([^\\[\\]]+)]|(.+))");

    /** A field of the form itself, or a column of one of its lists. */
    public Operand(String section, String name) {
        this("", section, name);
    }

    /** A field that stands once, or the value of the line that the rule runs over. */
    public static Operand single(String name) {
        return new Operand("", "", name);
    }

    /** An operand as rules write it: {@code 支出合计}, {@code 绩效指标[得分]}, {@code 上年!支出合计}. */
    static Operand written(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return single(text);
        }
        String source = matcher.group(1) == null ? "" : matcher.group(1);
        return matcher.group(2) == null
                ? new Operand(source, "", matcher.group(4))
                : new Operand(source, matcher.group(2), matcher.group(3));
    }

    /** Whether a whole column of a list is meant. */
    public boolean isColumn() {
        return !section.isEmpty();
    }

    /** Whether it belongs to another declaration. */
    public boolean isForeign() {
        return !source.isEmpty();
    }
}
