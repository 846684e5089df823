package org.huizong.workbook.written;

import java.util.Optional;
import org.huizong.finding.Findings;

/**
 * What came of reading a layout.
 *
 * @param layout when nothing is wrong with it
 */
public record LayoutReading(Optional<ReportLayout> layout, Findings findings) {}
