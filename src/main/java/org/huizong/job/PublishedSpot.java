package org.huizong.job;

/**
 * A published value with its place.
 *
 * @param line number of the line of a list, or the empty string
 * @param value its text; a number in plain digits, a rate as a ratio
 * @param file path inside the inbox
 */
public record PublishedSpot(
        String section, String field, String line, String value, String file, String sheet, String cell) {}
