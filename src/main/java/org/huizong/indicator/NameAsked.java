package org.huizong.indicator;

import org.huizong.finding.Place;

/**
 * A name of an indicator that units wrote, with what it stands for and where it came from.
 *
 * @param kind the words under 二级指标 in its first line, or the empty string
 * @param target the target in its first line as the file shows it, or the empty string
 * @param lines in how many lines it stands
 * @param units how many units wrote it
 * @param unit the first of them
 * @param form title of the form of its first line
 * @param place of its first line
 */
public record NameAsked(
        WrittenName written,
        IndicatorMapping mapping,
        String kind,
        String target,
        int lines,
        int units,
        String unit,
        String form,
        Place place) {
    /** Whether somebody should say what it stands for. */
    public boolean isOpen() {
        return mapping instanceof IndicatorMapping.Proposed || mapping instanceof IndicatorMapping.Unknown;
    }
}
