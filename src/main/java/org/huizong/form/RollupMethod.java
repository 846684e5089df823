package org.huizong.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a field's values of several units become one figure. */
public sealed interface RollupMethod {
    /** Added up. */
    record Sum() implements RollupMethod {}

    /** Σ numerator / Σ denominator, over the units that gave both. */
    record Ratio(String numerator, String denominator) implements RollupMethod {}

    /** Shown one beneath the other. */
    record Listing() implements RollupMethod {}

    /** How many gave a value. */
    record Count() implements RollupMethod {}

    /** Not rolled up. */
    record None() implements RollupMethod {}

    /** The method of a designer's word; the empty word is {@link None}. */
    static Optional<RollupMethod> of(String word) {
        Matcher ratio =
                Pattern.compile("(?:比率|ratio)\\s*[(（](.+?)[/／](.+?)[)）]").matcher(word.strip());
        if (ratio.matches()) {
            return Optional.of(new Ratio(ratio.group(1).strip(), ratio.group(2).strip()));
        }
        return switch (word.strip()) {
            case "合计", "sum" -> Optional.of(new Sum());
            case "清单", "list" -> Optional.of(new Listing());
            case "计数", "count" -> Optional.of(new Count());
            case "不汇总", "none", "" -> Optional.of(new None());
            default -> Optional.empty();
        };
    }

    /** The designer's word. */
    default String word() {
        if (this instanceof Ratio ratio) {
            return "比率(" + ratio.numerator + "/" + ratio.denominator + ")";
        }
        return this instanceof Sum ? "合计" : this instanceof Listing ? "清单" : this instanceof Count ? "计数" : "不汇总";
    }
}
