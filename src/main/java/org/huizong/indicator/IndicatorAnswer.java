package org.huizong.indicator;

import java.util.Optional;

/**
 * What the operator once said of a written name.
 *
 * @param name as it was written
 * @param code of the indicator that it stands for; empty for none of the catalogue
 * @param indicator name of that indicator at the time, or the empty string: an answer holds only as long as the code
 *     still means it
 */
public record IndicatorAnswer(String name, Optional<String> code, String indicator) {
    /** A name stands for an indicator. */
    public static IndicatorAnswer yes(String name, Indicator indicator) {
        return new IndicatorAnswer(name, Optional.of(indicator.code()), indicator.name());
    }

    /** A name stands for no indicator of the catalogue. */
    public static IndicatorAnswer no(String name) {
        return new IndicatorAnswer(name, Optional.empty(), "");
    }

    /** Whether it says that the name stands for this indicator, which must still be what it was. */
    public boolean means(Indicator entry) {
        return code.filter(entry.code()::equals).isPresent()
                && entry.keys().anyMatch(WrittenName.key(indicator)::equals);
    }

    /** What the name is compared by. */
    public String key() {
        return WrittenName.key(name);
    }
}
