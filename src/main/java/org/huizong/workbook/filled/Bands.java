package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huizong.form.Area;
import org.huizong.workbook.grid.Grid;

/** Where on a sheet a form may begin: at the title of a form that we know, and where labels begin to repeat. */
final class Bands {
    /** So many rows with a note may stand between the rows of a block. */
    private static final int NOTES = 3;

    private final SheetLabels sheet;
    private final List<Grid.Placed> texts;
    private final int[] labels;
    private final Set<Integer> cuts = new TreeSet<>();
    private final Set<Integer> titled = new TreeSet<>();

    private Bands(SheetLabels sheet) {
        this.sheet = sheet;
        this.texts = sheet.texts();
        this.labels = new int[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = isLong(i) ? LabelNumbers.NONE : sheet.sequence().loose(i);
        }
    }

    static Bands of(SheetLabels sheet, List<Blank> blanks) {
        Bands bands = new Bands(sheet);
        for (Blank blank : blanks) {
            Titles.of(sheet, blank.title()).forEach(text -> bands.titled.add(bands.row(text)));
            bands.cutAtRepeats(blank);
        }
        bands.cuts.addAll(bands.titled);
        return bands;
    }

    /** The rows that begin with the title of a form. */
    Set<Integer> titled() {
        return Collections.unmodifiableSet(titled);
    }

    private boolean isLong(int text) {
        return texts.get(text).text().length() > Titles.LONGEST;
    }

    private void cutAtRepeats(Blank blank) {
        BitSet seen = new BitSet();
        int run = 0;
        int before = -1;
        for (int i = 0; i < labels.length; i++) {
            Integer rank = labels[i] < 0 ? null : blank.ranks().get(labels[i]);
            if (rank == null) {
                continue;
            }
            if (rank < before) {
                run = i;
            }
            before = rank;
            if (seen.get(rank) && !sameAbove(i)) {
                cuts.add(row(run));
                seen.clear();
                see(run, i, blank, seen);
            }
            seen.set(rank);
        }
    }

    private void see(int from, int to, Blank blank, BitSet seen) {
        for (int i = from; i < to; i++) {
            Integer rank = labels[i] < 0 ? null : blank.ranks().get(labels[i]);
            if (rank != null) {
                seen.set(rank);
            }
        }
    }

    /**
     * A label that stands in every spot of a block whose merge was taken apart is no second label: it stands beside itself,
     * or in its column in the next row above that says anything but a note.
     */
    private boolean sameAbove(int index) {
        int row = row(index);
        int column = texts.get(index).area().first().column();
        int above = -1;
        int notes = 0;
        for (int i = index - 1; i >= 0; i--) {
            Area area = texts.get(i).area();
            boolean beside = area.last().row() >= row;
            if (!beside && above < 0 && notes < NOTES && isNote(i)) {
                notes++;
                continue;
            }
            above = beside || above >= 0 ? above : area.last().row();
            if (area.last().row() < above) {
                return false;
            }
            if ((beside || area.coversColumn(column)) && labels[i] == labels[index]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text stands alone in its row and is no label. */
    private boolean isNote(int text) {
        boolean left = text > 0 && row(text - 1) == row(text);
        boolean right = text + 1 < labels.length && row(text + 1) == row(text);
        return labels[text] < 0 && !left && !right;
    }

    private int row(int text) {
        return texts.get(text).area().first().row();
    }

    /** The bands between the rows where forms may begin, from the top; one band when nothing repeats. */
    List<Band> list() {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                bands.add(new Band(from, cut));
                from = cut;
            }
        }
        bands.add(new Band(from, sheet.band().to()));
        return bands;
    }
}
