package org.huizong.intake;

import java.util.ArrayList;
import java.util.List;
import org.huizong.intake.Evidence.Clue;
import org.huizong.intake.Evidence.Source;

/**
 * Where a form came from, outside its cells.
 *
 * @param file path inside the inbox
 * @param sheet name of its sheet when the file holds several forms, else the empty string
 */
record Origin(String file, String sheet) {
    /** The file's name without its folders. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The names that may tell something, nearest first. */
    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        if (!sheet.isEmpty()) {
            clues.add(new Clue(Source.SHEET_NAME, sheet, ""));
        }
        clues.add(new Clue(Source.FILE_NAME, name(), ""));
        String[] folders = file.substring(0, file.length() - name().length()).split("/", -1);
        for (int i = folders.length - 1; i >= 0; i--) {
            if (!folders[i].isBlank()) {
                clues.add(new Clue(Source.FOLDER, folders[i], ""));
            }
        }
        return clues;
    }
}
