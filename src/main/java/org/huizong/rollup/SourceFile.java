package org.huizong.rollup;

import org.huizong.finding.Outcome;

/**
 * A file that printed figures come from; its one-based position in the list is its number.
 *
 * @param file path inside the inbox
 * @param digest SHA-256 of the file, in hex
 */
public record SourceFile(
        String file, String district, String unit, String form, String period, String digest, Outcome outcome) {}
