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
import org.huizong.form.LabelText;
import org.huizong.form.Layout;

/**
 * Which text of a filled sheet is which caption of the blank.
 *
 * <p>The captions are found as the longest common subsequence of both sheets' texts in reading order, so inserted,
 * deleted and moved rows do not matter and a text that occurs twice is told by its neighbours. A caption left over, such
 * as a header whose column was moved, is then looked for among the texts left over.
 */
final class Alignment {
    private final Map<Caption, Area> found;
    private final int captions;

    private Alignment(Map<Caption, Area> found, int captions) {
        this.found = found;
        this.captions = captions;
    }

    static Alignment of(Layout layout, Grid grid) {
        List<Caption> captions = layout.captions();
        List<Grid.Placed> texts = grid.texts();
        String[] wanted = captions.stream()
                .map(caption -> LabelText.reduce(caption.text()))
                .toArray(String[]::new);
        String[] given =
                texts.stream().map(text -> LabelText.reduce(text.text())).toArray(String[]::new);
        int[] match = longestCommonSubsequence(wanted, given);
        Map<Caption, Area> found = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                found.put(captions.get(i), texts.get(match[i]).area());
                used.add(match[i]);
            }
        }
        Alignment alignment = new Alignment(found, captions.size());
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                alignment.adopt(captions.get(i), leftOver(wanted[i], given, texts, used));
            }
        }
        return alignment;
    }

    /** Where the filled sheet has a caption. */
    Optional<Area> area(Caption caption) {
        return Optional.ofNullable(found.get(caption));
    }

    /** The share of the blank's captions that the sheet has, 0 to 1. */
    double confidence() {
        return captions == 0 ? 0 : (double) found.size() / captions;
    }

    /** First row of the first caption below a row of the blank, or else the row after the sheet's last. */
    int endOfList(Layout layout, int lastRowOnBlank, int rowsOnSheet) {
        return layout.captions().stream()
                .filter(caption -> caption.area().first().row() > lastRowOnBlank)
                .flatMap(caption -> area(caption).stream())
                .mapToInt(area -> area.first().row())
                .min()
                .orElse(rowsOnSheet);
    }

    private void adopt(Caption caption, List<Area> candidates) {
        Optional<Area> inRow = candidates.stream()
                .filter(area -> sameRowAsNeighbour(caption, area))
                .findFirst();
        if (inRow.isPresent()) {
            found.put(caption, inRow.get());
        } else if (candidates.size() == 1) {
            found.put(caption, candidates.get(0));
        }
    }

    private boolean sameRowAsNeighbour(Caption caption, Area area) {
        return found.entrySet().stream()
                .anyMatch(other -> other.getKey().area().first().row()
                                == caption.area().first().row()
                        && other.getValue().first().row() == area.first().row());
    }

    private static List<Area> leftOver(String text, String[] given, List<Grid.Placed> texts, Set<Integer> used) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            if (!used.contains(i) && !text.isEmpty() && given[i].equals(text)) {
                areas.add(texts.get(i).area());
            }
        }
        return areas;
    }

    /** For each wanted text the index of the given text that it is matched with, or -1. */
    private static int[] longestCommonSubsequence(String[] wanted, String[] given) {
        int[][] length = new int[wanted.length + 1][given.length + 1];
        for (int i = wanted.length - 1; i >= 0; i--) {
            for (int j = given.length - 1; j >= 0; j--) {
                length[i][j] = wanted[i].equals(given[j])
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int[] match = new int[wanted.length];
        int j = 0;
        for (int i = 0; i < wanted.length; i++) {
            match[i] = -1;
            while (j < given.length && length[i][j] == length[i][j + 1]) {
                j++;
            }
            if (j < given.length && wanted[i].equals(given[j]) && length[i][j] == length[i + 1][j + 1] + 1) {
                match[i] = j++;
            }
        }
        return match;
    }
}
