package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a filled sheet is which caption of the blank.
 *
 * <p>The captions are found as the heaviest common subsequence of both sheets' texts in reading order, so inserted,
 * deleted and moved rows do not matter and a text that occurs twice is told by its neighbours. A caption left over, such
 * as a header whose column was moved, is then looked for among the texts left over, by its header path.
 *
 * <p>Captions go by their numbers on the blank.
 */
final class Alignment {
    private static final int HEADING = 3;
    private static final int LONG = 100;

    private final Blank blank;
    private final SheetLabels sheet;
    /** The sheet's labels without those that stand beside themselves. */
    private final LabelSequence sequence;

    private final @Nullable Area[] found;
    private final int[] textOf;
    /** What stands behind the colon of a caption, for those whose cell has both. */
    private final Map<Integer, String> said = new HashMap<>();

    /** The entries that are captions. */
    private final BitSet taken = new BitSet();

    private int count;

    private Alignment(Blank blank, SheetLabels sheet) {
        this.blank = blank;
        this.sheet = sheet;
        this.sequence = BesideLabels.masked(blank, sheet);
        this.found = new Area[blank.captions().size()];
        this.textOf = new int[found.length];
    }

    static Alignment of(Blank blank, SheetLabels sheet) {
        Alignment alignment = new Alignment(blank, sheet);
        LabelMatch labels = LabelMatch.of(blank, alignment.sequence);
        int[] match = labels.match();
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                alignment.place(i, match[i]);
            }
        }
        HeaderPaths paths = new HeaderPaths(blank, sheet, alignment.found);
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0 || !labels.isOrdered()) {
                alignment.settle(i, paths);
            }
        }
        if (alignment.count < match.length) {
            alignment.lookFurther();
        }
        return alignment;
    }

    /** Where the filled sheet has a caption, null when it lacks it. */
    @Nullable
    Area area(int caption) {
        return found[caption];
    }

    /** What stands in the caption's own cell behind its colon; null for a cell that has the caption alone. */
    @Nullable
    String said(int caption) {
        return said.get(caption);
    }

    /** Whether the entry of a number is a caption. */
    boolean isCaption(int entry) {
        return taken.get(entry);
    }

    /** How many captions were found. */
    int size() {
        return count;
    }

    /** The share of the blank's captions that the sheet has, 0 to 1. */
    double confidence() {
        return found.length == 0 ? 0 : (double) count / found.length;
    }

    /** The numbers of the captions that were found. */
    IntStream captions() {
        return IntStream.range(0, found.length).filter(caption -> found[caption] != null);
    }

    /** How often a caption stands above the one before it, as when it belongs to another form. */
    int turns() {
        int turns = 0;
        int before = -1;
        for (Area area : found) {
            if (area != null) {
                turns += area.first().row() < before ? 1 : 0;
                before = area.first().row();
            }
        }
        return turns;
    }

    /** The captions that were not found, in the blank's order. */
    List<Caption> missing() {
        List<Caption> missing = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                missing.add(blank.captions().get(i));
            }
        }
        return missing;
    }

    /** The first row that a caption was found in, or else the band's first. */
    int firstRow() {
        int first = Integer.MAX_VALUE;
        for (Area area : found) {
            first = area == null ? first : Math.min(first, area.first().row());
        }
        return count == 0 ? band().from() : first;
    }

    /** Where the first text of the band stands. */
    Position first() {
        return sheet.texts().isEmpty()
                ? new Position(band().from(), grid().firstColumn())
                : sheet.texts().get(0).area().first();
    }

    /** The texts that are no captions. */
    List<Grid.Placed> others() {
        return sheet.texts().stream().filter(text -> !taken.get(text.index())).toList();
    }

    /** The short texts above the first captions, where title, year and unit of measure stand. */
    List<Grid.Placed> heading() {
        int end = firstRow() + HEADING;
        return sheet.texts().stream()
                .filter(text -> text.area().first().row() < end && text.text().length() < LONG)
                .toList();
    }

    /** First row below the headers of a list where another part of the form begins, or else the row after the band. */
    int endOfList(int headerRowOnBlank, int lastRowOnBlank, int start) {
        int end = Integer.MAX_VALUE;
        for (int i = 0; i < found.length; i++) {
            Area area = found[i];
            if (area != null && area.first().row() >= start) {
                int row = blank.captions().get(i).area().first().row();
                boolean other = row < headerRowOnBlank || row > lastRowOnBlank;
                end = other ? Math.min(end, area.first().row()) : end;
            }
        }
        return end == Integer.MAX_VALUE ? band().to() : end;
    }

    private void place(int caption, int text) {
        if (found[caption] == null) {
            count++;
        } else {
            taken.clear(sheet.texts().get(textOf[caption]).index());
        }
        found[caption] = sheet.texts().get(text).area();
        textOf[caption] = text;
        taken.set(sheet.texts().get(text).index());
    }

    /** Looks for captions that are missing: twins, other names, and labels that have their values behind a colon. */
    private void lookFurther() {
        for (TwinLabels.Mistake twin : blank.twins().mistaken(found)) {
            int text = textOf[twin.taken()];
            found[twin.taken()] = null;
            taken.clear(sheet.texts().get(text).index());
            count--;
            place(twin.meant(), text);
        }
        StandIns others = new StandIns(blank, sheet, found, textOf);
        for (int i = 0; i < found.length; i++) {
            int text = found[i] == null ? others.text(i) : -1;
            if (text >= 0) {
                place(i, text);
            }
        }
        lookBeforeColons();
    }

    /** Confirms a match by its header path, or finds the caption among the texts that are free. */
    private void settle(int caption, HeaderPaths paths) {
        Area now = found[caption];
        if (now != null && paths.agree(caption, now)) {
            return;
        }
        int better = paths.best(caption, candidates(caption));
        if (better >= 0) {
            place(caption, better);
        }
    }

    /** A caption and its value may have been written in one cell: {@code 填报单位：甲县司法局}. */
    private void lookBeforeColons() {
        for (int text = 0; text < sheet.texts().size(); text++) {
            Labelled labelled = Labelled.of(sheet.texts().get(text).text());
            if (labelled != null && !taken.get(sheet.texts().get(text).index())) {
                int caption = missing(labelled.key());
                if (caption >= 0) {
                    place(caption, text);
                    said.put(caption, labelled.value());
                }
            }
        }
    }

    /** The one caption of a name that was not found; -1 when there is none, or more than one. */
    private int missing(String key) {
        int missing = -1;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null
                    && LabelKeys.loose(blank.captions().get(i).text()).equals(key)) {
                if (missing >= 0) {
                    return -1;
                }
                missing = i;
            }
        }
        return missing;
    }

    /** The free texts that say the same as a caption. */
    private List<Integer> candidates(int caption) {
        List<Integer> free = new ArrayList<>();
        for (int text = 0; text < sequence.length(); text++) {
            if (blank.labels().likeness(caption, sequence, text) > 0
                    && !taken.get(sheet.texts().get(text).index())) {
                free.add(text);
            }
        }
        return free;
    }

    /** The row that the head of a list begins in, with the wider headers above those of its columns. */
    int headTop(List<Sought> columns) {
        int top = Integer.MAX_VALUE;
        for (Sought column : columns) {
            Sought.Hanging hanging = column.anchor();
            int caption = hanging == null ? BlankPaths.NONE : hanging.caption();
            while (caption != BlankPaths.NONE) {
                Area area = found[caption];
                top = area == null ? top : Math.min(top, area.first().row());
                caption = blank.paths().header(caption);
            }
        }
        return top;
    }

    /** Takes for headers that were found below the others the same labels in the others' row, where they stand there too. */
    void highest(List<Area> headers) {
        int top = headers.stream().mapToInt(area -> area.first().row()).min().orElse(0);
        headers.replaceAll(header -> header.first().row() == top ? header : inRow(top, header));
    }

    private Area inRow(int row, Area header) {
        String key = LabelKeys.loose(grid().at(header.first()).shown());
        for (int i = 0; i < sheet.texts().size(); i++) {
            Area area = sheet.texts().get(i).area();
            if (area.first().row() == row && sheet.keys().get(i).loose().equals(key)) {
                return area;
            }
        }
        return header;
    }

    /** Visits the texts that are no captions, with what they are loosely compared by. */
    void forEachFree(BiConsumer<Grid.Placed, String> visitor) {
        for (int i = 0; i < sheet.texts().size(); i++) {
            if (!taken.get(sheet.texts().get(i).index())) {
                visitor.accept(sheet.texts().get(i), sheet.keys().get(i).loose());
            }
        }
    }

    /** The rows that repeat the headers of a list at the top of a page. */
    Set<Integer> heads() {
        return sheet.heads();
    }

    Blank blank() {
        return blank;
    }

    Grid grid() {
        return sheet.grid();
    }

    Band band() {
        return sheet.band();
    }
}
