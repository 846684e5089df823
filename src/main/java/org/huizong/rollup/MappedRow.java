package org.huizong.rollup;

import org.huizong.finding.Place;
import org.huizong.indicator.IndicatorMapping;

/**
 * One 三级指标 that a unit wrote, and what it stands for.
 *
 * @param kind the words under 二级指标, or the empty string
 * @param name as written
 * @param target as the file shows it, or the empty string
 * @param reached what was reached as the file shows it, or the empty string
 */
public record MappedRow(
        IndicatorMapping mapping,
        String district,
        String unit,
        String form,
        String kind,
        String name,
        String target,
        String reached,
        Place place) {}
