package org.huizong.indicator;

import java.util.Arrays;
import java.util.Optional;

/** A grade of the four-step scale, best first. */
public enum Grade {
    EXCELLENT("优", "优秀"),
    GOOD("良", "良好"),
    /** 合格 is the lowest grade that passes, as 中 is. */
    FAIR("中", "中等", "合格", "及格"),
    POOR("差", "不合格", "不及格", "较差");

    private final String word;
    /** Each between spaces. */
    private final String words;

    Grade(String word, String... others) {
        this.word = word;
        this.words = " " + word + " " + String.join(" ", others) + " ";
    }

    /** The official one-character word. */
    public String word() {
        return word;
    }

    /** The grade of a word; none for anything else. */
    public static Optional<Grade> of(String word) {
        return Arrays.stream(values())
                .filter(grade -> grade.words.contains(" " + word + " "))
                .findFirst();
    }
}
