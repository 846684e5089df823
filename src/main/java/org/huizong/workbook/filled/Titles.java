package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;

/** Which texts of a sheet are the titles of forms. */
final class Titles {
    /** Longer texts do not tell that a form begins. */
    static final int LONGEST = 200;
    /** So much more than a form's title may stand in its line. */
    private static final int MORE = 30;

    private static final int SHORTEST = 4;

    private Titles() {}

    /** The numbers of the texts that have a form's title. */
    static List<Integer> of(SheetLabels sheet, String title) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; title.length() > SHORTEST && i < sheet.texts().size(); i++) {
            String key = sheet.keys().get(i).loose();
            if (key.length() < title.length() + MORE
                    && key.contains(title)
                    && sheet.texts().get(i).text().length() <= LONGEST) {
                found.add(i);
            }
        }
        return found;
    }
}
