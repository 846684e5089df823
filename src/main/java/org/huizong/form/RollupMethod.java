package org.huizong.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How several values of a field become one figure, along one {@link Axis}. */
public sealed interface RollupMethod {
    /**
     * Added up.
     *
     * @param transfer the field of what the amount passes on to lower levels, which is taken off where a total holds both
     *     giver and receiver; the empty string when it passes nothing on
     */
    record Sum(String transfer) implements RollupMethod {
        /** Nothing is passed on. */
        public Sum() {
            this("");
        }

        @Override
        public String word() {
            return transfer.isEmpty() ? "合计" : "合计(扣除" + transfer + ")";
        }
    }

    /** An amount passed on to lower levels (对下转移支付): added up, and left out of totals that hold its receivers. */
    record Transfer() implements RollupMethod {
        @Override
        public String word() {
            return "对下转移";
        }
    }

    /** Σ numerator / Σ denominator, over the units that gave both. */
    record Ratio(String numerator, String denominator) implements RollupMethod {
        @Override
        public String word() {
            return "比率(" + numerator + "/" + denominator + ")";
        }
    }

    /** Σ weight · value / Σ weight, over those that have both. */
    record Weighted(String weight) implements RollupMethod {
        @Override
        public String word() {
            return "加权平均(" + weight + ")";
        }
    }

    /** Σ values / their number. */
    record Average() implements RollupMethod {
        @Override
        public String word() {
            return "平均";
        }
    }

    /** The largest. */
    record Max() implements RollupMethod {
        @Override
        public String word() {
            return "最大";
        }
    }

    /** The smallest. */
    record Min() implements RollupMethod {
        @Override
        public String word() {
            return "最小";
        }
    }

    /** The last one given: by period, then in the order of the units, then of the lines. */
    record Last() implements RollupMethod {
        @Override
        public String word() {
            return "最近";
        }
    }

    /** Shown one beneath the other. */
    record Listing() implements RollupMethod {
        @Override
        public String word() {
            return "清单";
        }
    }

    /** How many gave a value. */
    record Count() implements RollupMethod {
        @Override
        public String word() {
            return "计数";
        }
    }

    /** Not rolled up. */
    record None() implements RollupMethod {
        @Override
        public String word() {
            return "不汇总";
        }
    }

    /** What a designer may write, for the finding about a word that is none of them. */
    String WORDS = "合计、合计(扣除转移字段)、对下转移、比率(分子/分母)、加权平均(权重)、平均、最大、最小、最近、计数、清单、不汇总";

    /** The method of a designer's word; the empty word is {@link None}. */
    static Optional<RollupMethod> of(String word) {
        String plain = word.strip().replace('（', '(').replace('）', ')').replace('／', '/');
        Matcher call = Call.PATTERN.matcher(plain);
        return call.matches()
                ? Call.of(call.group(1), call.group(2).strip())
                : Optional.ofNullable(
                        switch (plain) {
                            case "合计", "sum" -> new Sum();
                            case "对下转移", "transfer" -> new Transfer();
                            case "平均", "average" -> new Average();
                            case "最大", "max" -> new Max();
                            case "最小", "min" -> new Min();
                            case "最近", "last" -> new Last();
                            case "清单", "list" -> new Listing();
                            case "计数", "count" -> new Count();
                            case "不汇总", "none", "" -> new None();
                            default -> null;
                        });
    }

    /** The designer's word. */
    String word();

    /** Whether it makes a number of numbers. */
    default boolean reckons() {
        return !(this instanceof Listing) && !(this instanceof None);
    }

    /**
     * Whether the figure of figures is the figure of all values behind them. One that does not compose is only ever made
     * from what is carried below it: sums and numbers of values, never from figures.
     */
    default boolean composes() {
        return this instanceof Sum
                || this instanceof Transfer
                || this instanceof Max
                || this instanceof Min
                || this instanceof Last
                || this instanceof Listing;
    }

    /** Whether it ends in a division, so that no other method can follow it. */
    default boolean divides() {
        return this instanceof Ratio || this instanceof Weighted || this instanceof Average;
    }

    /** The other fields that it reckons with. */
    default List<String> partners() {
        if (this instanceof Ratio ratio) {
            return List.of(ratio.numerator(), ratio.denominator());
        }
        return this instanceof Weighted weighted ? List.of(weighted.weight()) : List.of();
    }

    /** A method written with the fields that it reckons with. */
    final class Call {
        private static final Pattern PATTERN = Pattern.compile("([^()]+?)\\s*\\((.+)\\)");
        private static final Pattern LESS = Pattern.compile("(?:扣除|less)\\s*(.+)");

        private Call() {}

        private static Optional<RollupMethod> of(String name, String inside) {
            return switch (name) {
                case "比率", "ratio" -> ratio(inside.split("/", -1));
                case "加权平均", "weighted average" -> Optional.of(new Weighted(inside));
                case "合计", "sum" ->
                    Optional.of(LESS.matcher(inside)).filter(Matcher::matches).map(less -> new Sum(less.group(1)));
                default -> Optional.empty();
            };
        }

        private static Optional<RollupMethod> ratio(String... parts) {
            return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                    ? Optional.of(new Ratio(parts[0].strip(), parts[1].strip()))
                    : Optional.empty();
        }
    }
}
