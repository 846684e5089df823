package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Layout;

/**
 * Which text of a filled sheet is which caption of the blank.
 *
 * <p>The captions are found as the heaviest common subsequence of both sheets' texts in reading order, so inserted,
 * deleted and moved rows do not matter and a text that occurs twice is told by its neighbours. A caption left over, such
 * as a header whose column was moved, is then looked for among the texts left over, by its header path.
 */
final class Alignment {
    private final Layout layout;
    private final Grid grid;
    private final Band band;
    private final List<Grid.Placed> texts;
    private final LabelSequence wanted;
    private final LabelSequence given;
    private final Map<Caption, Area> found = new HashMap<>();
    private final Set<Area> taken = new HashSet<>();

    private Alignment(Layout layout, Grid grid, Band band) {
        this.layout = layout;
        this.grid = grid;
        this.band = band;
        this.texts = grid.texts().stream()
                .filter(text -> band.covers(text.area().first().row()))
                .toList();
        Map<String, Integer> register = new HashMap<>();
        this.wanted =
                LabelSequence.of(layout.captions().stream().map(Caption::text).toList(), register);
        this.given = LabelSequence.of(texts.stream().map(Grid.Placed::text).toList(), register);
    }

    static Alignment of(Layout layout, Grid grid) {
        return of(layout, grid, Band.of(grid));
    }

    static Alignment of(Layout layout, Grid grid, Band band) {
        Alignment alignment = new Alignment(layout, grid, band);
        LabelMatch labels = LabelMatch.of(alignment.wanted, alignment.given);
        int[] match = labels.match();
        HeaderPaths paths = new HeaderPaths(layout, grid, alignment.texts);
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                alignment.place(i, alignment.texts.get(match[i]).area());
            }
        }
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0 || !labels.isOrdered()) {
                alignment.settle(i, paths);
            }
        }
        return alignment;
    }

    /** Where the filled sheet has a caption. */
    Optional<Area> area(Caption caption) {
        return Optional.ofNullable(found.get(caption));
    }

    /** Whether a caption stands here. */
    boolean isCaption(Area area) {
        return taken.contains(area);
    }

    /** The captions that were found and the rows they were found on. */
    Map<Caption, Area> found() {
        return Map.copyOf(found);
    }

    /** How many captions were found. */
    int size() {
        return found.size();
    }

    Band band() {
        return band;
    }

    /** The share of the blank's captions that the sheet has, 0 to 1. */
    double confidence() {
        return layout.captions().isEmpty()
                ? 0
                : (double) size() / layout.captions().size();
    }

    /** The captions that were not found, in the blank's order. */
    List<Caption> missing() {
        return layout.captions().stream()
                .filter(caption -> !found.containsKey(caption))
                .toList();
    }

    /** First row below the headers of a list where another part of the form begins, or else the row after the band. */
    int endOfList(int headerRowOnBlank, int lastRowOnBlank, int start) {
        return found.entrySet().stream()
                .filter(caption -> {
                    int row = caption.getKey().area().first().row();
                    return row < headerRowOnBlank || row > lastRowOnBlank;
                })
                .mapToInt(caption -> caption.getValue().first().row())
                .filter(row -> row >= start)
                .min()
                .orElse(band.to());
    }

    private void place(int index, Area area) {
        Caption caption = layout.captions().get(index);
        Area before = found.put(caption, area);
        if (before != null) {
            taken.remove(before);
        }
        taken.add(area);
    }

    /** Confirms a match by its header path, or finds the caption among the texts that are free. */
    private void settle(int index, HeaderPaths paths) {
        Caption caption = layout.captions().get(index);
        Area now = found.get(caption);
        if (now != null && paths.agree(caption, now, found)) {
            return;
        }
        List<Area> free = candidates(index);
        Optional<Area> better = paths.best(caption, free, found);
        if (better.isPresent()) {
            place(index, better.get());
        }
    }

    private List<Area> candidates(int index) {
        List<Area> areas = new ArrayList<>();
        for (int j = 0; j < given.length(); j++) {
            Area area = texts.get(j).area();
            if (wanted.likeness(index, given, j) > 0 && !taken.contains(area)) {
                areas.add(area);
            }
        }
        return areas;
    }

    Grid grid() {
        return grid;
    }
}
