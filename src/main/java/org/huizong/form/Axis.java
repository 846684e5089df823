package org.huizong.form;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A direction in which many values become one; the word is what a form designer writes before the equals sign. */
public enum Axis {
    /** Units into their district, districts into the one above. */
    DISTRICTS("地区"),
    /** The periods of one unit. */
    PERIODS("期间"),
    /** The lines of a list. */
    LINES("行");

    private final String word;

    Axis(String word) {
        this.word = word;
    }

    /** The designer's word. */
    public String word() {
        return word;
    }

    /** The axis of a word, Chinese or English. */
    public static Optional<Axis> of(String word) {
        return Words.find(values(), Axis::word, word);
    }

    /** All words, as a designer may write them. */
    public static String words() {
        return Stream.of(values()).map(Axis::word).collect(Collectors.joining("、"));
    }
}
