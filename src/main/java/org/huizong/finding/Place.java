package org.huizong.finding;

/**
 * Where something stands, in Excel's own terms; a part that is not known is the empty string.
 *
 * @param file path of the file as the user gave it
 * @param sheet name of the sheet
 * @param cell A1 address
 * @param path header path, outermost first, joined by {@code /}
 */
public record Place(String file, String sheet, String cell, String path) {
    /** No place at all. */
    public static final Place NONE = new Place("", "", "", "");

    /** A whole file. */
    public static Place ofFile(String file) {
        return new Place(file, "", "", "");
    }

    /** A cell of a sheet. */
    public static Place ofCell(String sheet, String cell, String path) {
        return new Place("", sheet, cell, path);
    }

    /** This place inside another file. */
    public Place in(String newFile) {
        return new Place(newFile, sheet, cell, path);
    }

    /** For example {@code 绩效自评表!C12（收支情况/项目支出）}; parts that are not known are left out. */
    public String shown() {
        StringBuilder text = new StringBuilder(sheet);
        if (!cell.isEmpty()) {
            text.append(sheet.isEmpty() ? "" : "!").append(cell);
        }
        if (!path.isEmpty()) {
            text.append('（').append(path).append('）');
        }
        if (!file.isEmpty()) {
            text.insert(0, text.length() == 0 ? file : file + " ");
        }
        return text.toString();
    }
}
