package org.huizong.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a field's value is; the word is what the form designer writes in {@code _字段}. */
public enum FieldType {
    TEXT("文本"),
    LONG_TEXT("长文本"),
    INTEGER("整数"),
    DECIMAL("小数"),
    AMOUNT("金额"),
    PERCENT("百分比"),
    DATE("日期"),
    MONTHS("月份"),
    CHOICE("选项"),
    /** How the value beside it compares: a sign, 定性, or a code. */
    OPERATOR("计算符号"),
    /** A target, wholly in its cell or together with an operator's and a unit's. */
    TARGET("指标值"),
    /** The unit of the targets in its section. */
    MEASURE("计量单位"),
    /** What was reached of the target before it. */
    ACTUAL("完成值");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The type of a word, Chinese or English. */
    public static Optional<FieldType> of(String word) {
        return Words.find(values(), FieldType::word, word);
    }

    /** All words, as a designer may write them. */
    public static String words() {
        return Arrays.stream(values()).map(FieldType::word).collect(Collectors.joining("、"));
    }

    /** Whether a value of this type is a number. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == AMOUNT || this == PERCENT;
    }

    /** Whether its numbers are read as the page shows them, with the words that a format paints. */
    public boolean asShown() {
        return this == TARGET || this == ACTUAL;
    }

    /** Whether its values only say something beside a target's: blanks often have them printed in their spare rows. */
    public boolean beside() {
        return this == OPERATOR || this == MEASURE;
    }
}
