package org.huizong.indicator;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way an indicator is good. */
public enum Direction {
    /** The more the better (正向). */
    AT_LEAST("≥", "正向"),
    /** The less the better (反向). */
    AT_MOST("≤", "反向"),
    /** As much as was planned. */
    EXACTLY("=", "等于"),
    /** Weighed in words. */
    IN_WORDS("定性", "定性"),
    /** Only counted: there is no target for it. */
    NONE("", "");

    private final String sign;
    private final String word;

    Direction(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** The sign that prints it; the empty string for {@link #NONE}. */
    public String sign() {
        return sign;
    }

    /** What may be written in the catalogue. */
    static String words() {
        return "≥、≤、=、定性";
    }

    /** The direction that a sign or a word means, look-alikes included; none for what means none. */
    static Optional<Direction> of(String written) {
        String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC)
                .replace('≧', '≥')
                .replace('≦', '≤');
        return Stream.of(values())
                .filter(direction -> direction.sign.equals(text) || direction.word.equals(text))
                .findFirst()
                .or(() -> Operator.of(text).map(Direction::of));
    }

    /** The direction of a comparison. */
    static Direction of(Operator operator) {
        return switch (operator) {
            case AT_LEAST, MORE_THAN -> AT_LEAST;
            case AT_MOST, LESS_THAN -> AT_MOST;
            case EQUAL -> EXACTLY;
        };
    }

    /** Whether a target of one direction cannot be one of the other: more is not less. */
    boolean contradicts(Direction other) {
        return (this == AT_LEAST && other == AT_MOST) || (this == AT_MOST && other == AT_LEAST);
    }
}
