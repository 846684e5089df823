package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places among peers (名次): the highest is first, equals share a place and the next one is left out: 1, 2, 2, 4. */
final class Ranks {
    private Ranks() {}

    /** The place of each value, 0 for one that is not there. */
    static List<Integer> of(List<@Nullable BigDecimal> values) {
        return values.stream()
                .map(value -> value == null
                        ? 0
                        : 1
                                + (int) values.stream()
                                        .filter(Objects::nonNull)
                                        .filter(other -> other.compareTo(value) > 0)
                                        .count())
                .toList();
    }
}
