package org.huizong.form;

import java.util.Optional;

/** What a rule does when a value that it needs is missing. */
public enum MissingPolicy {
    SKIP_IF_ANY("任一缺则跳过"),
    SKIP_IF_ALL("全缺则跳过"),
    AS_ZERO("作零");

    private final String word;

    MissingPolicy(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The policy of a word, Chinese or English; the empty word is {@link #SKIP_IF_ANY}. */
    public static Optional<MissingPolicy> of(String word) {
        return word.isEmpty() ? Optional.of(SKIP_IF_ANY) : Words.find(values(), MissingPolicy::word, word);
    }
}
