package org.huizong.workbook.filled;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.form.Area;
import org.jspecify.annotations.Nullable;

/**
 * Labels that are known by a name which other forms use for something else, such as 合计 for 总分: taken only where a caption
 * is missing, between the labels that it stands between on the blank, in the row or the column of its neighbours, and
 * where no second text would do.
 */
final class StandIns {
    private static final List<List<String>> GROUPS = LabelGroups.load("label-standins.txt", LabelKeys::loose);
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Blank blank;
    private final SheetLabels sheet;
    private final @Nullable Area[] found;
    private final int[] textOf;

    /**
     * What looks for them on one sheet; the caller keeps both arrays up to date.
     *
     * @param found where each caption was found so far
     * @param textOf the number of its text
     */
    StandIns(Blank blank, SheetLabels sheet, @Nullable Area[] found, int[] textOf) {
        this.blank = blank;
        this.sheet = sheet;
        this.found = found;
        this.textOf = textOf;
    }

    /** The number of the text that stands for a missing caption, negative when there is none or more than one. */
    int text(int caption) {
        Set<String> names = names(LabelKeys.loose(blank.captions().get(caption).text()));
        if (names.isEmpty()) {
            return NONE;
        }
        int only = NONE;
        int end = next(caption);
        for (int text = before(caption) + 1; text < end; text++) {
            if (names.contains(sheet.keys().get(text).loose()) && stands(caption, text)) {
                only = only == NONE ? text : SEVERAL;
            }
        }
        return only;
    }

    private static Set<String> names(String label) {
        return GROUPS.stream()
                .filter(group -> group.contains(label))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private int before(int caption) {
        for (int i = caption - 1; i >= 0; i--) {
            if (found[i] != null) {
                return textOf[i];
            }
        }
        return NONE;
    }

    private int next(int caption) {
        for (int i = caption + 1; i < found.length; i++) {
            if (found[i] != null) {
                return textOf[i];
            }
        }
        return sheet.texts().size();
    }

    /** Whether a text is free, and stands in line with a caption's neighbours of its row or its column. */
    private boolean stands(int caption, int text) {
        Area area = sheet.texts().get(text).area();
        Area own = blank.captions().get(caption).area();
        boolean inLine = false;
        for (int i = 0; i < found.length; i++) {
            Area its = found[i];
            if (its == null) {
                continue;
            }
            if (textOf[i] == text) {
                return false;
            }
            Area on = blank.captions().get(i).area();
            inLine |= on.first().row() == own.first().row()
                    && its.first().row() == area.first().row();
            inLine |= on.first().column() == own.first().column()
                    && its.first().column() == area.first().column();
        }
        return inLine;
    }
}
