package org.huizong.form;

/**
 * How a field is found in a filled file: beside or below one label, or where a labelled row crosses a headed column.
 *
 * @param row text of the row's label, or of the only label
 * @param column text of the column's header, or the empty string
 */
public record Label(String row, String column) {
    /** Reads {@code 基本支出} or {@code 基本支出 × 全年执行数}. */
    public static Label parse(String text) {
        int cross = text.indexOf('×');
        return cross < 0
                ? new Label(text.strip(), "")
                : new Label(
                        text.substring(0, cross).strip(),
                        text.substring(cross + 1).strip());
    }

    /** Whether it is a crossing. */
    public boolean crossing() {
        return !column.isEmpty();
    }

    /** The header path below the section's name. */
    public String path() {
        return crossing() ? row + "/" + column : row;
    }
}
