package org.huizong.form;

import java.util.Optional;

/** What a field is for. */
public enum FieldRole {
    UNIT_NAME("单位名称"),
    UNIT_CODE("单位代码"),
    PERIOD("期间"),
    VALUE("值"),
    /** A list column whose blank cells repeat the value above, such as 一级指标. */
    GROUP("分组"),
    /** The list column that names its line. */
    LINE_NAME("行名"),
    COLUMN("列");

    private final String word;

    FieldRole(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The role of a word, Chinese or English; the empty word is {@link #VALUE}. */
    public static Optional<FieldRole> of(String word) {
        return word.isEmpty() ? Optional.of(VALUE) : Words.find(values(), FieldRole::word, word);
    }

    /** Whether a field of this role is a column of a list. */
    public boolean inList() {
        return this == GROUP || this == LINE_NAME || this == COLUMN;
    }
}
