package org.huizong.indicator;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the cell beside a value says about the comparison: a sign, a word, or the code of the budget system's list
 * (1 ≥, 2 ＞, 3 ＝, 4 ＜, 5 ≤, 6 定性, 9 定量（其他）, 10 不适用).
 *
 * @param operator only for {@link Kind#SIGN}
 * @param lookAlike whether the sign had to be taken for another one, or 正向 and 反向 for ≥ and ≤
 * @param deliberate whether it is a code or a word, so that ＞ is no slip of the pen for ≥
 */
record OperatorCell(Kind kind, Optional<Operator> operator, boolean lookAlike, boolean deliberate) {
    /** The kinds of what it says. */
    enum Kind {
        /** Nothing. */
        OPEN,
        /** 定量, without a sign. */
        FIGURES,
        SIGN,
        /** 定性. */
        WORDED,
        /** 定量（其他）: a figure that no sign compares. */
        OTHER,
        /** 不适用. */
        NOT_APPLICABLE,
        UNKNOWN
    }

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("定量", Kind.FIGURES),
            Map.entry("定量指标", Kind.FIGURES),
            Map.entry("6", Kind.WORDED),
            Map.entry("定性", Kind.WORDED),
            Map.entry("定性指标", Kind.WORDED),
            Map.entry("9", Kind.OTHER),
            Map.entry("其他", Kind.OTHER),
            Map.entry("定量其他", Kind.OTHER),
            Map.entry("定量(其他)", Kind.OTHER),
            Map.entry("10", Kind.NOT_APPLICABLE),
            Map.entry("不适用", Kind.NOT_APPLICABLE));
    private static final Map<String, Operator> CODES = Map.of(
            "1", Operator.AT_LEAST,
            "2", Operator.MORE_THAN,
            "3", Operator.EQUAL,
            "4", Operator.LESS_THAN,
            "5", Operator.AT_MOST);
    private static final Map<String, Operator> DIRECTIONS = Map.of(
            "正向", Operator.AT_LEAST,
            "正向指标", Operator.AT_LEAST,
            "反向", Operator.AT_MOST,
            "反向指标", Operator.AT_MOST,
            "逆向", Operator.AT_MOST,
            "逆向指标", Operator.AT_MOST);

    static OperatorCell of(String raw) {
        Writing writing = Writing.of(raw);
        String text = writing.text();
        if (TargetParser.isNone(text)) {
            return plain(Kind.OPEN);
        }
        Kind kind = WORDS.get(text);
        if (kind != null) {
            return plain(kind);
        }
        return sign(CODES.get(text), false, true)
                .or(() -> Operator.of(text)
                        .flatMap(operator -> sign(operator, writing.lookAlike(), !text.equals(operator.sign()))))
                .or(() -> sign(DIRECTIONS.get(text), true, false))
                .orElseGet(() -> plain(Kind.UNKNOWN));
    }

    private static Optional<OperatorCell> sign(@Nullable Operator operator, boolean lookAlike, boolean deliberate) {
        return Optional.ofNullable(operator)
                .map(known -> new OperatorCell(Kind.SIGN, Optional.of(known), lookAlike, deliberate));
    }

    private static OperatorCell plain(Kind kind) {
        return new OperatorCell(kind, Optional.empty(), false, false);
    }

    /** Whether no sign compares and no words judge: 定量（其他）, 不适用. */
    boolean isByHand() {
        return kind == Kind.OTHER || kind == Kind.NOT_APPLICABLE;
    }

    /** The sign, the empty string when it says none. */
    String sign() {
        return operator.map(Operator::sign).orElse("");
    }
}
