package org.huizong.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.huizong.form.LabelText;

/**
 * A 三级指标 as a submitter wrote it, with what the rest of its line says about it.
 *
 * @param text as written
 * @param kind of the words under 二级指标
 * @param measure unit of its target, or the empty string
 * @param direction of its target, {@link Direction#NONE} when it has none
 */
public record WrittenName(String text, IndicatorKind kind, String measure, Direction direction) {
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:指标\\s*[0-9０-９]{1,2}\\s*[:：]|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳])\\s*");

    /** A name with the words under 二级指标 and the readings of its targets, in the line's order; the first that tells counts. */
    public static WrittenName of(String text, String kind, List<TargetReading> targets) {
        String measure = "";
        Direction direction = Direction.NONE;
        for (TargetReading target : targets) {
            TargetBounds bounds = TargetBounds.of(target.value()).orElse(null);
            if (bounds != null && direction == Direction.NONE) {
                measure = bounds.unit();
                direction = Direction.of(bounds.operator());
            } else if (target.value() instanceof TargetValue.Qualitative && direction == Direction.NONE) {
                direction = Direction.IN_WORDS;
            }
        }
        return new WrittenName(text.strip(), IndicatorKind.meant(kind), measure, direction);
    }

    /** What the name is compared by. */
    public String key() {
        return key(text);
    }

    /** A name by its letters and digits alone, without the number that stands before it in a list. */
    static String key(String name) {
        return LabelText.reduce(NUMBER.matcher(name).replaceFirst(""));
    }

    boolean isRate() {
        return Measures.isRate(text, measure);
    }
}
