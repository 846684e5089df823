package org.huizong.job;

/**
 * A published value with its place.
 *
 * @param project name of the project that the form is about, or the empty string
 * @param line number of the line of a list, or the empty string
 * @param value its text; a number in plain digits, a rate as a ratio
 * @param file path inside the inbox
 */
public record PublishedSpot(
        String project,
        String section,
        String field,
        String line,
        String value,
        String file,
        String sheet,
        String cell) {}
