package org.huizong.rollup;

import org.huizong.form.FormId;
import org.huizong.form.Period;

/**
 * What a column of totals is by its codes, for machines.
 *
 * @param field name of the field in its form
 * @param method how totals are made, as the template writes it
 * @param measure unit of measure, or the empty string
 */
public record TotalColumn(
        Origin origin, FormId form, Period period, String section, String field, String method, String measure) {}
