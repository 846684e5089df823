package org.huizong.form;

import java.util.Optional;

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
    CHOICE("选项");

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

    /** Whether a value of this type is a number. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == AMOUNT || this == PERCENT;
    }
}
