package org.huizong.form;

import java.util.List;
import java.util.Optional;

/**
 * Other declarations that a form's rules may name by an alias, as in {@code 上年!支出合计}.
 *
 * @param alias what rules write before the exclamation mark
 * @param form code or title of the form that is meant
 */
public record Relation(String alias, String form, Kind kind) {
    /** Whose declarations are meant. */
    public enum Kind {
        /** The same unit's for the same period. */
        SAME_PERIOD("本期"),
        /** The same unit's for the period a year before. */
        YEAR_BEFORE("上年"),
        /** The same unit's for all earlier periods. */
        HISTORY("历年"),
        /** All other units' for the same period. */
        PEERS("同类");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The designer's word. */
        public String word() {
            return word;
        }

        /** Whether it may be more than one declaration: its fields are ranges then. */
        public boolean many() {
            return this == HISTORY || this == PEERS;
        }

        /** The kind of a word, Chinese or English; the empty word is {@link #SAME_PERIOD}. */
        public static Optional<Kind> of(String word) {
            return word.isEmpty() ? Optional.of(SAME_PERIOD) : Words.find(values(), Kind::word, word);
        }
    }

    /** The relations that every form has to itself: {@code 上年}, {@code 历年} and {@code 同类}. */
    static List<Relation> ofItself(FormId form) {
        return List.of(Kind.YEAR_BEFORE, Kind.HISTORY, Kind.PEERS).stream()
                .map(kind -> new Relation(kind.word(), form.code(), kind))
                .toList();
    }
}
