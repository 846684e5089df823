package org.huizong.indicator;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.LabelText;

/** The 二级指标 that an indicator belongs to (财预〔2020〕10号, 财预〔2021〕101号). */
public enum IndicatorKind {
    QUANTITY("数量指标"),
    QUALITY("质量指标"),
    TIMELINESS("时效指标"),
    COST("成本指标"),
    ECONOMIC("经济效益指标"),
    SOCIAL("社会效益指标"),
    ECOLOGICAL("生态效益指标"),
    LASTING("可持续影响指标"),
    SATISFACTION("服务对象满意度指标"),
    /** None of them, as 预算执行率 or a figure that is only counted. */
    NONE("");

    private static final int STEM = 2;

    private final String word;

    IndicatorKind(String word) {
        this.word = word;
    }

    /** The official word; the empty string for {@link #NONE}. */
    public String word() {
        return word;
    }

    /** What may be written in the catalogue. */
    static String words() {
        return Stream.of(values())
                .map(IndicatorKind::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /** The kind of exactly this word, with or without 指标; the empty word is {@link #NONE}. */
    static Optional<IndicatorKind> of(String written) {
        String letters = LabelText.reduce(written);
        return Stream.of(values())
                .filter(kind -> kind.word.equals(letters) || kind.word.equals(letters + "指标"))
                .findFirst();
    }

    /** The kind that a submitter's words mean: {@code 数量指标（20分）}, {@code 满意度}; {@link #NONE} if they mean none. */
    static IndicatorKind meant(String written) {
        String letters = LabelText.reduce(written);
        return Stream.of(values())
                .filter(kind -> !kind.word.isEmpty() && letters.contains(kind.stem()))
                .findFirst()
                .orElse(NONE);
    }

    private String stem() {
        return this == SATISFACTION ? "满意度" : this == LASTING ? "可持续" : word.substring(0, STEM);
    }
}
