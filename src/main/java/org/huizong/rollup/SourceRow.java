package org.huizong.rollup;

import java.math.BigDecimal;
import org.huizong.finding.Place;

/**
 * Where one printed figure comes from; its one-based position in the list is its number.
 *
 * @param unit its name, with the project's where it fills in one form for each
 * @param measure unit of measure, or the empty string
 * @param value the number that was read, percentages as ratios
 * @param shown the value as the file shows it
 * @param place of the cell that it was read from, or was derived from
 * @param file one-based number of the {@link SourceFile}
 * @param derived whether no cell prints it: it was made of a rate and a denominator (推算)
 */
public record SourceRow(
        String district,
        String unit,
        String form,
        String period,
        String field,
        String measure,
        BigDecimal value,
        String shown,
        Place place,
        int file,
        boolean derived) {}
