package org.huizong.job;

/**
 * A column of published totals.
 *
 * @param section of the form, as the field stands in it
 * @param measure unit of measure, or the empty string
 * @param method how totals are made, as the template writes it
 */
public record PublishedColumn(
        String form, String version, int year, String section, String field, String measure, String method) {}
