package org.huizong.form;

import java.util.Optional;

/** Whether a field must be filled. */
public enum Demand {
    REQUIRED("是"),
    EXPECTED("应填"),
    OPTIONAL("否");

    private final String word;

    Demand(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The demand of a word, Chinese or English; the empty word is {@link #OPTIONAL}. */
    public static Optional<Demand> of(String word) {
        return word.isEmpty() ? Optional.of(OPTIONAL) : Words.find(values(), Demand::word, word);
    }
}
