package org.huizong.workbook.filled;

import java.util.List;
import org.huizong.form.Area;
import org.huizong.workbook.grid.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text stands under the wider header and beside the taller label that its caption stands under and beside on
 * the blank; told through merges, and where somebody took the merges apart, through the blank spots that they left.
 */
final class HeaderPaths {
    private static final int NOWHERE = -1;

    private final Blank blank;
    private final Grid grid;
    private final List<Grid.Placed> texts;
    private final @Nullable Area[] found;

    /** @param found where each caption was found so far, kept up to date by the caller */
    HeaderPaths(Blank blank, SheetLabels sheet, @Nullable Area[] found) {
        this.blank = blank;
        this.grid = sheet.grid();
        this.texts = sheet.texts();
        this.found = found;
    }

    /** Whether a match stands under the header and beside the label that its caption stands under and beside. */
    boolean agree(int caption, Area area) {
        int header = blank.paths().header(caption);
        Area wide = header == BlankPaths.NONE ? null : found[header];
        if (wide != null && !under(area, wide)) {
            return false;
        }
        int label = blank.paths().label(caption);
        Area tall = label == BlankPaths.NONE ? null : found[label];
        return tall == null || beside(area, tall);
    }

    /** The one text for a caption that fits its path, or its neighbours of the same row, or is the only one; or -1. */
    int best(int caption, List<Integer> candidates) {
        List<Integer> fitting = candidates.stream()
                .filter(text -> agree(caption, texts.get(text).area()))
                .toList();
        for (int text : fitting) {
            if (sameRow(caption, texts.get(text).area())) {
                return text;
            }
        }
        if (found[caption] != null || fitting.size() == 1) {
            return fitting.isEmpty() ? NOWHERE : fitting.get(0);
        }
        return candidates.size() == 1 ? onlyOneInRow(caption, candidates.get(0)) : NOWHERE;
    }

    /** A label of another field above may look like a wider header; the only text left in the right row is meant all the same. */
    private int onlyOneInRow(int caption, int text) {
        return sameRow(caption, texts.get(text).area()) ? text : NOWHERE;
    }

    private boolean sameRow(int caption, Area area) {
        int row = blank.captions().get(caption).area().first().row();
        for (int other = 0; other < found.length; other++) {
            Area its = found[other];
            if (its != null
                    && other != caption
                    && its.first().row() == area.first().row()
                    && blank.captions().get(other).area().first().row() == row) {
                return true;
            }
        }
        return false;
    }

    private boolean under(Area area, Area wide) {
        boolean below = area.first().row() > wide.last().row()
                && wide.first().column() <= area.first().column();
        return below
                && area.first().column()
                        <= (width(wide) == 1 ? lastColumn(wide) : wide.last().column());
    }

    private boolean beside(Area area, Area tall) {
        boolean right = area.first().column() > tall.last().column()
                && tall.first().row() <= area.first().row();
        return right
                && area.first().row()
                        <= (tall.height() == 1 ? lastRow(tall) : tall.last().row());
    }

    /** How far a header reaches that lost its merge: up to the next text of its row. */
    private int lastColumn(Area wide) {
        int last = Integer.MAX_VALUE;
        for (Grid.Placed text : texts) {
            Area other = text.area();
            if (other.coversRow(wide.first().row())
                    && other.first().column() > wide.first().column()
                    && !sameText(other, wide)) {
                last = Math.min(last, other.first().column() - 1);
            }
        }
        return last;
    }

    /** How far down a label reaches that lost its merge: to the next text of its column. */
    private int lastRow(Area tall) {
        int last = Integer.MAX_VALUE;
        for (Grid.Placed text : texts) {
            Area other = text.area();
            if (other.coversColumn(tall.first().column())
                    && other.first().row() > tall.first().row()
                    && !sameText(other, tall)) {
                last = Math.min(last, other.first().row() - 1);
            }
        }
        return last;
    }

    private boolean sameText(Area one, Area other) {
        return grid.at(one.first()).shown().equals(grid.at(other.first()).shown());
    }

    private static int width(Area area) {
        return area.last().column() - area.first().column() + 1;
    }
}
