package org.huizong.workbook.written;

/**
 * How long the sheets become before the next one begins.
 *
 * @param lines of a sheet
 * @param linked links of a sheet that leads on from its figures
 */
public record Longest(int lines, int linked) {
    /** As long as spreadsheets allow. */
    public static final Longest USUAL = new Longest(Pages.MOST, Paper.MOST_LINKS);

    /** LibreOffice takes a minute to open 60,000 links on numbers, and four times as long for twice as many. */
    private static final int SWIFT = 5_000;

    /** How many figures of a sheet lead on by links; those beyond by formulas, which open as fast as numbers. */
    public int swiftLinks() {
        return Math.min(linked, SWIFT);
    }

    /** How many lines of 数据来源 a sheet takes: below the last of them stand the files, each with a link as well. */
    public int sourceLines(int lines, int files) {
        int last = lines - (Pages.needed(lines, linked) - 1) * linked;
        return last + files > Paper.MOST_LINKS ? Math.max(linked / 2, linked - files) : linked;
    }

    /** How many lines a sheet takes when each of them has at most so many links. */
    public int lines(int links) {
        return links == 0 ? lines : Math.max(1, Math.min(lines, linked / links));
    }
}
