package org.huizong.workbook.filled;

import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;

/**
 * What was read from a filled form.
 *
 * @param findings labels that were not found
 * @param confidence the share of the blank's captions that the sheet has, 0 to 1
 */
public record FormReading(Declaration declaration, Findings findings, double confidence) {}
