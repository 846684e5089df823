package org.huizong.workbook.filled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.form.Area;
import org.huizong.form.Caption;

/** Which wider header each caption of a blank stands under, and which taller label it stands beside. */
final class BlankPaths {
    /** Stands for none. */
    static final int NONE = -1;

    private final int[] headers;
    private final int[] labels;

    BlankPaths(List<Caption> captions) {
        Map<Integer, Integer> inRow = new HashMap<>();
        captions.forEach(caption -> inRow.merge(caption.area().first().row(), 1, Integer::sum));
        headers = new int[captions.size()];
        labels = new int[captions.size()];
        for (int i = 0; i < headers.length; i++) {
            headers[i] = header(captions, i, inRow);
            labels[i] = label(captions, i);
        }
    }

    /** The wider header right above a caption. */
    int header(int caption) {
        return headers[caption];
    }

    /** The taller label right beside a caption. */
    int label(int caption) {
        return labels[caption];
    }

    /** A title or a block's name above everything is no header; a header has a neighbour in its row. */
    private static int header(List<Caption> captions, int caption, Map<Integer, Integer> inRow) {
        Area area = captions.get(caption).area();
        for (int i = 0; i < captions.size(); i++) {
            Area other = captions.get(i).area();
            if (other.last().row() + 1 == area.first().row()
                    && other.coversColumn(area.first().column())
                    && other.coversColumn(area.last().column())
                    && width(other) > width(area)
                    && inRow.getOrDefault(other.first().row(), 0) > 1) {
                return i;
            }
        }
        return NONE;
    }

    private static int label(List<Caption> captions, int caption) {
        Area area = captions.get(caption).area();
        for (int i = 0; i < captions.size(); i++) {
            Area other = captions.get(i).area();
            if (other.last().column() + 1 == area.first().column()
                    && other.coversRow(area.first().row())
                    && other.coversRow(area.last().row())
                    && other.height() > area.height()) {
                return i;
            }
        }
        return NONE;
    }

    private static int width(Area area) {
        return area.last().column() - area.first().column() + 1;
    }
}
