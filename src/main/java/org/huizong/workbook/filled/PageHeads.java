package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which the headers of a list stand once more, copied to the top of the next page, and the title above them:
 * they repeat what stands above, and no form begins with them.
 *
 * <p>A row is such a copy when it has labels and says nothing but what a row above says in the same columns, and follows a
 * line of the list. Below a foot, or below more of the form than its title, another form begins.
 */
final class PageHeads {
    /** So many headers in a row tell a copy. */
    private static final int LEAST = 3;

    private static final int LEAST_BELOW = 2;
    /** So many rows are looked at as headers. */
    private static final int MOST = 64;

    private final SheetLabels sheet;
    private final NavigableMap<Integer, List<Integer>> rows = new TreeMap<>();
    private final List<Integer> headers = new ArrayList<>();
    private final Set<Integer> copies = new HashSet<>();

    private PageHeads(SheetLabels sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.texts().size(); i++) {
            rows.computeIfAbsent(sheet.texts().get(i).area().first().row(), row -> new ArrayList<>())
                    .add(i);
        }
    }

    /** The numbers of the rows, from zero. */
    static Set<Integer> of(SheetLabels sheet) {
        PageHeads heads = new PageHeads(sheet);
        for (int row : heads.rows.keySet()) {
            if (!heads.copies.contains(row) && heads.headers.size() < MOST && heads.hasLabels(row, LEAST)) {
                heads.look(row);
            }
        }
        return Set.copyOf(heads.copies);
    }

    private void look(int row) {
        for (int header : headers) {
            List<Integer> titles = titles(header, row);
            if (isCopy(header, row, LEAST) && continues(header, row, titles)) {
                copies.addAll(titles);
                copies.add(row);
                addBelow(header, row);
                return;
            }
        }
        headers.add(row);
    }

    /** Adds the further rows of headers below a copy. */
    private void addBelow(int header, int row) {
        Integer above = below(header);
        Integer copy = below(row);
        while (above != null && copy != null && isCopy(above, copy, LEAST_BELOW)) {
            copies.add(copy);
            above = below(above);
            copy = below(copy);
        }
    }

    /** The next row that says anything but a note; null when there is none. */
    private @Nullable Integer below(int row) {
        Integer below = rows.higherKey(row);
        while (below != null && isNote(below)) {
            below = rows.higherKey(below);
        }
        return below;
    }

    private boolean isNote(int row) {
        List<Integer> texts = rows.getOrDefault(row, List.of());
        return texts.size() == 1 && sheet.sequence().loose(texts.get(0)) < 0;
    }

    /** Whether a row says so many labels at least. */
    private boolean hasLabels(int row, int least) {
        int count = 0;
        for (int text : rows.getOrDefault(row, List.of())) {
            count += sheet.sequence().loose(text) >= 0 ? 1 : 0;
        }
        return count >= least;
    }

    private boolean isCopy(int header, int row, int least) {
        List<Integer> texts = rows.getOrDefault(row, List.of());
        List<Integer> above = rows.getOrDefault(header, List.of());
        return hasLabels(row, least)
                && texts.size() * 2 >= above.size()
                && texts.stream().allMatch(text -> above.stream().anyMatch(other -> same(text, other)));
    }

    private boolean same(int text, int other) {
        return column(text) == column(other) && key(text).equals(key(other));
    }

    /** The rows right above a copy that have nothing but a title from above the headers. */
    private List<Integer> titles(int header, int row) {
        List<Integer> titles = new ArrayList<>();
        Integer above = rows.lowerKey(row);
        while (above != null && above > header && isTitle(above, header)) {
            titles.add(above);
            above = rows.lowerKey(above);
        }
        return titles;
    }

    private boolean isTitle(int row, int header) {
        String said = sole(rows.getOrDefault(row, List.of()));
        return !said.isEmpty()
                && rows.headMap(header).values().stream()
                        .anyMatch(above -> sole(above).equals(said));
    }

    /** What a row says that says one thing only, once or in every cell of a merge that was taken apart. */
    private String sole(List<Integer> texts) {
        String first = texts.isEmpty() ? "" : key(texts.get(0));
        return texts.stream().allMatch(text -> key(text).equals(first)) ? first : "";
    }

    /** Whether the list goes on below a copy: a line of it stands above, and no second form began since its headers. */
    private boolean continues(int header, int row, List<Integer> titles) {
        Integer line = rows.lowerKey(titles.isEmpty() ? row : titles.get(titles.size() - 1));
        Integer top = rows.lowerKey(header);
        boolean whole = !titles.isEmpty() && top != null && isTitle(top, header);
        return line != null
                && line > header
                && !whole
                && isLine(line, header)
                && rows.subMap(header, false, line, true).keySet().stream()
                        .noneMatch(between -> isTitle(between, header));
    }

    /** Whether a row begins with no label, but for those that stand in its column in the headers too. */
    private boolean isLine(int row, int header) {
        List<Integer> above = rows.getOrDefault(header, List.of());
        return rows.getOrDefault(row, List.of()).stream()
                .filter(text -> above.stream().noneMatch(other -> same(text, other)))
                .findFirst()
                .filter(text -> sheet.sequence().loose(text) < 0
                        && Labelled.of(sheet.texts().get(text).text()) == null)
                .isPresent();
    }

    private int column(int text) {
        return sheet.texts().get(text).area().first().column();
    }

    private String key(int text) {
        return sheet.keys().get(text).loose();
    }
}
