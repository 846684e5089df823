package org.huizong.form;

import java.util.Optional;

/** How long a form's period is. */
public enum PeriodKind {
    YEAR("年度"),
    HALF_YEAR("半年"),
    QUARTER("季度"),
    MONTH("月");

    private final String word;

    PeriodKind(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The kind of a word, Chinese or English. */
    public static Optional<PeriodKind> of(String word) {
        return Words.find(values(), PeriodKind::word, word);
    }
}
