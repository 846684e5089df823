package org.huizong.workbook.part;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets that Excel takes: at most 31 characters, none of the forbidden ones, no name twice. */
public final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** Keeps a name for somebody. */
    public void reserve(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** The wanted name, or one as near as may be. */
    public String take(String wanted) {
        String clean = SafeText.of(wanted).replace('\n', ' ').replace('\t', ' ').strip();
        String name = clean.isEmpty() ? "清单" : clean;
        String free = ending(name, "");
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = ending(name, "(" + i + ")");
        }
        return free;
    }

    /** A sheet's name as formulas and links write it. */
    public static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String ending(String name, String ending) {
        return WorkbookUtil.createSafeSheetName(SafeText.cut(name, LONGEST - ending.length()) + ending, '_');
    }
}
