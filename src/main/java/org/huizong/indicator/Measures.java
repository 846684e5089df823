package org.huizong.indicator;

import java.util.List;
import java.util.Set;
import org.huizong.form.LabelText;

/** Which units of measure count the same things. */
final class Measures {
    private static final List<Set<String>> SAME = List.of(
            Set.of("件", "宗", "起"),
            Set.of("次", "场", "场次", "场次数", "批", "批次"),
            Set.of("人", "名"),
            Set.of("个", "家", "间", "所"));
    private static final Set<String> PERCENT = Set.of("百分比", "百分点");

    private Measures() {}

    /** Whether two units say the same; a unit that is not written says nothing. */
    static boolean same(String one, String other) {
        String left = LabelText.reduce(one);
        String right = LabelText.reduce(other);
        return left.equals(right)
                || (isPercent(one) && isPercent(other))
                || SAME.stream().anyMatch(units -> units.contains(left) && units.contains(right));
    }

    /** Whether a unit is a share, in whatever spelling. */
    static boolean isPercent(String measure) {
        return measure.contains("%") || measure.contains("％") || PERCENT.contains(measure.strip());
    }

    /** Whether name or unit say that something is a share of something else, and not a count. */
    static boolean isRate(String name, String measure) {
        String letters = LabelText.reduce(name);
        return isPercent(measure) || letters.endsWith("率") || letters.endsWith("占比") || letters.endsWith("比例");
    }
}
