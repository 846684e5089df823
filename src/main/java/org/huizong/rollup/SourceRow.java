package org.huizong.rollup;

import org.huizong.finding.Place;

/**
 * Where one printed figure comes from; its one-based position in the list is its number.
 *
 * @param shown the value as the file shows it
 * @param digest SHA-256 of the file, in hex
 */
public record SourceRow(
        String district,
        String unit,
        String form,
        String period,
        String field,
        String shown,
        Place place,
        String digest) {}
