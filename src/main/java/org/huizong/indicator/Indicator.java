package org.huizong.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.finding.Place;
import org.huizong.form.Validity;

/**
 * One canonical indicator of the catalogue (指标库), for the time that its line holds.
 *
 * @param code the bureau's own, never used again for another
 * @param measure unit of measure, or the empty string
 * @param numerator name of the indicator that a rate counts, or the empty string
 * @param denominator name of the indicator that it counts among, or the empty string
 * @param synonyms other names of it
 * @param source who says so
 * @param place of its line
 */
public record Indicator(
        String code,
        String name,
        IndicatorKind kind,
        String measure,
        Direction direction,
        String numerator,
        String denominator,
        List<String> synonyms,
        Validity valid,
        String source,
        Place place) {
    /** Copies. */
    public Indicator {
        synonyms = List.copyOf(synonyms);
    }

    /** Its name and its other names as they are compared, each once. */
    Stream<String> keys() {
        return Stream.concat(Stream.of(name), synonyms.stream())
                .map(WrittenName::key)
                .filter(key -> !key.isEmpty())
                .distinct();
    }

    /** Whether it is a share of something. */
    boolean isRate() {
        return Measures.isRate(name, measure);
    }
}
