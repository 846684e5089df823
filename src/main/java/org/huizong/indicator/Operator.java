package org.huizong.indicator;

import java.util.Arrays;
import java.util.Optional;

/** How an actual figure must stand to its target. */
public enum Operator {
    AT_LEAST("≥", ">=", "=>", "大于等于", "大于或等于", "不少于", "不低于", "不小于", "至少"),
    MORE_THAN(">", "大于", "超过", "多于", "高于", "超"),
    EQUAL("=", "==", "等于"),
    LESS_THAN("<", "小于", "少于", "低于", "不足", "不到"),
    AT_MOST("≤", "<=", "=<", "小于等于", "小于或等于", "不超过", "不多于", "不高于", "不大于", "不超", "至多", "最多");

    private final String sign;
    /** Each between spaces. */
    private final String spellings;

    Operator(String sign, String... spellings) {
        this.sign = sign;
        this.spellings = " " + String.join(" ", spellings) + " ";
    }

    /** The sign that prints it. */
    public String sign() {
        return sign;
    }

    /** The operator of a sign or a word, look-alike signs already replaced; none for anything else. */
    static Optional<Operator> of(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(text) || operator.spellings.contains(" " + text + " "))
                .findFirst();
    }
}
