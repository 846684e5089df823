package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.jspecify.annotations.Nullable;

/**
 * Captions that say the same in one row of a blank, such as 其中：财政拨款 below 中期资金总额 and again below 年度资金总额.
 * Where a sheet has one of two twins only, it is the one whose column it stands in, not the first. Immutable.
 */
final class TwinLabels {
    private final List<Caption> captions;
    private final List<Pair> pairs = new ArrayList<>();
    private final BitSet twins = new BitSet();

    /** Two captions by their numbers. */
    private record Pair(int one, int other) {}

    /** A caption that was found where its twin stands. */
    record Mistake(int taken, int meant) {}

    TwinLabels(List<Caption> captions, LabelSequence labels) {
        this.captions = captions;
        for (int i = 0; i < captions.size(); i++) {
            for (int j = i + 1; j < captions.size() && row(j) == row(i); j++) {
                if (labels.loose(i) >= 0 && labels.loose(i) == labels.loose(j)) {
                    pairs.add(new Pair(i, j));
                    twins.set(i);
                    twins.set(j);
                }
            }
        }
    }

    /**
     * The captions that stand in the column of their twin, which a sheet has not.
     *
     * @param found where each caption was found, null for nowhere
     */
    List<Mistake> mistaken(@Nullable Area[] found) {
        List<Mistake> mistaken = new ArrayList<>();
        for (Pair pair : pairs) {
            Area one = found[pair.one()];
            Area other = found[pair.other()];
            if (one != null && other == null && belongs(pair.other(), pair.one(), one, found)) {
                mistaken.add(new Mistake(pair.one(), pair.other()));
            } else if (one == null && other != null && belongs(pair.one(), pair.other(), other, found)) {
                mistaken.add(new Mistake(pair.other(), pair.one()));
            }
        }
        return mistaken;
    }

    private boolean belongs(int caption, int taken, Area area, @Nullable Area[] found) {
        return neighbours(caption, area, found) > neighbours(taken, area, found);
    }

    /** How many other captions of a caption's column were found in the column of an area. */
    private int neighbours(int caption, Area area, @Nullable Area[] found) {
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            Area its = found[i];
            boolean near = its != null && !twins.get(i) && column(i) == column(caption);
            count += near && its.first().column() == area.first().column() ? 1 : 0;
        }
        return count;
    }

    private int row(int caption) {
        return captions.get(caption).area().first().row();
    }

    private int column(int caption) {
        return captions.get(caption).area().first().column();
    }
}
