package org.huizong.workbook;

/**
 * How long the sheets become before the next one begins.
 *
 * @param lines of a sheet
 * @param linked links of a sheet that leads on from its figures
 */
record Longest(int lines, int linked) {
    /** As long as spreadsheets allow. */
    static final Longest USUAL = new Longest(Pages.MOST, Paper.MOST_LINKS);
}
