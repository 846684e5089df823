package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The choices of a scoring scheme that bureaus make differently; a bureau writes its own in a list {@code 评分参数}.
 *
 * @param overFactor from this multiple of the target on, an actual value is over-fulfilled (1.2; 广西 1.3)
 * @param reachedFrom share of the weight from which 达成 scores (0.8)
 * @param partlyFrom share of the weight from which 部分达成 scores (0.6)
 */
public record ScoringRules(
        BigDecimal overFactor,
        Overshoot overshoot,
        BigDecimal reachedFrom,
        BigDecimal partlyFrom,
        ZeroBudget zeroBudget,
        Satisfaction satisfaction) {
    /** What over-fulfilment does to the score. */
    public enum Overshoot {
        /** Full points; the reason is to be explained. */
        EXPLAIN("说明"),
        /** Points are taken off by the deviation, as a target that may not be exceeded loses them. */
        DEDUCT("扣分");

        private final String word;

        Overshoot(String word) {
            this.word = word;
        }
    }

    /** The execution score when nothing was budgeted. */
    public enum ZeroBudget {
        /** No rate, no score. */
        UNDECIDED("不评"),
        /** A rate of zero, as one production system has it. */
        ZERO("零分"),
        /** Full points. */
        FULL("满分");

        private final String word;

        ZeroBudget(String word) {
            this.word = word;
        }
    }

    /**
     * Scoring of satisfaction (财预〔2021〕101号): full from one rate on, zero below another, proportional between them.
     *
     * @param full as a ratio: 0.9
     * @param zero as a ratio: 0.6, which itself still scores
     */
    public record Satisfaction(BigDecimal full, BigDecimal zero, Proportion proportion) {}

    /** What 按比例 means between the two rates. */
    public enum Proportion {
        /** rate / full × weight, as every target that is not reached scores. */
        OF_FULL("按满分线"),
        /** rate × weight. */
        OF_WHOLE("按实际值"),
        /** (rate − zero) / (full − zero) × weight. */
        BETWEEN("按区间");

        private final String word;

        Proportion(String word) {
            this.word = word;
        }
    }

    /** What holds where a bureau says nothing else. */
    public static final ScoringRules NATIONAL = new ScoringRules(
            new BigDecimal("1.2"),
            Overshoot.EXPLAIN,
            new BigDecimal("0.8"),
            new BigDecimal("0.6"),
            ZeroBudget.UNDECIDED,
            new Satisfaction(new BigDecimal("0.9"), new BigDecimal("0.6"), Proportion.OF_FULL));

    /** These rules changed by a list's entries; an entry that is not understood changes nothing. */
    public ScoringRules with(List<ListEntry> entries) {
        ScoringRules rules = this;
        for (ListEntry entry : entries) {
            rules = rules.with(entry).orElse(rules);
        }
        return rules;
    }

    /** The entries that say nothing to us, because of their name or what stands as their points; in their order. */
    public static List<ListEntry> misunderstood(List<ListEntry> entries) {
        return entries.stream().filter(entry -> NATIONAL.with(entry).isEmpty()).toList();
    }

    private Optional<ScoringRules> with(ListEntry entry) {
        String points = entry.points().strip();
        Optional<BigDecimal> number = Share.of(points);
        return switch (entry.value().strip()) {
            case "超额倍数" ->
                number.filter(it -> it.compareTo(BigDecimal.ONE) >= 0)
                        .map(it -> new ScoringRules(it, overshoot, reachedFrom, partlyFrom, zeroBudget, satisfaction));
            case "超额处理" ->
                find(Overshoot.values(), it -> it.word, points)
                        .map(it -> new ScoringRules(overFactor, it, reachedFrom, partlyFrom, zeroBudget, satisfaction));
            case "达成下限" ->
                number.map(it -> new ScoringRules(overFactor, overshoot, it, partlyFrom, zeroBudget, satisfaction));
            case "部分达成下限" ->
                number.map(it -> new ScoringRules(overFactor, overshoot, reachedFrom, it, zeroBudget, satisfaction));
            case "预算为零" ->
                find(ZeroBudget.values(), it -> it.word, points)
                        .map(it -> new ScoringRules(overFactor, overshoot, reachedFrom, partlyFrom, it, satisfaction));
            default -> satisfied(entry.value().strip(), points);
        };
    }

    private Optional<ScoringRules> satisfied(String name, String points) {
        Satisfaction own = satisfaction;
        Optional<Satisfaction> changed = switch (name) {
            case "满意度满分线" -> Share.of(points).map(it -> new Satisfaction(it, own.zero(), own.proportion()));
            case "满意度零分线" -> Share.of(points).map(it -> new Satisfaction(own.full(), it, own.proportion()));
            case "满意度比例" ->
                find(Proportion.values(), it -> it.word, points)
                        .map(it -> new Satisfaction(own.full(), own.zero(), it));
            default -> Optional.empty();
        };
        return changed.map(it -> new ScoringRules(overFactor, overshoot, reachedFrom, partlyFrom, zeroBudget, it));
    }

    private static <T> Optional<T> find(T[] values, Function<T, String> word, String wanted) {
        return List.of(values).stream()
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst();
    }
}
