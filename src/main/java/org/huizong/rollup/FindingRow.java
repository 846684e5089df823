package org.huizong.rollup;

import org.huizong.finding.Finding;

/**
 * One finding of one submission, as the sheet 问题与说明 prints it.
 *
 * @param district name of the unit's district, or the empty string
 * @param unit name of the unit, with the project's where it fills in one form for each; or the empty string when it was not recognised
 * @param form title of the form, or the empty string
 * @param explanation what the unit wrote beside it, or the empty string
 */
public record FindingRow(String district, String unit, String form, Finding finding, String explanation) {
    /** A finding that nobody wrote anything beside. */
    public FindingRow(String district, String unit, String form, Finding finding) {
        this(district, unit, form, finding, "");
    }
}
