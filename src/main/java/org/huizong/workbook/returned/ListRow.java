package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Place;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.Widths;

/**
 * One line of 问题清单, ready to be written.
 *
 * @param cells the texts of its columns
 * @param link the address that its place leads to, when the sheet is there
 */
record ListRow(List<String> cells, Optional<String> link, Problem problem) {
    static final int LEVEL = 1;
    static final int SHEET = 2;
    static final int PLACE = 3;
    static final int ABOUT = 10;
    static final int ANSWER = 11;
    /** Widths of the columns in half-width characters. */
    static final int[] WIDTHS = {5, 5, 12, 8, 16, 32, 12, 12, 26, 12, 9, 20};

    private static final String EMPTY = "（空）";
    private static final int LONGEST = 1_000;
    /** What was filled in stands in the form too; the beginning is enough to know it by. */
    private static final int QUOTED = 120;

    /** The line of a problem whose cell was read as a text. */
    static ListRow of(int number, Problem problem, String read, boolean sheetIsThere) {
        Place place = problem.finding().place();
        List<String> cells = List.of(
                String.valueOf(number),
                problem.level(),
                problem.sheet(),
                place.cell(),
                place.path(),
                problem.message(),
                bounded(found(problem, read).strip(), QUOTED),
                problem.finding().detail().expected(),
                problem.repair(),
                problem.basis(),
                problem.about(),
                problem.asks() ? "" : "—");
        Optional<String> link = sheetIsThere
                ? Optional.of(SheetNames.quoted(place.sheet()) + "!"
                        + problem.spot().map(spot -> spot.a1()).orElse("A1"))
                : Optional.empty();
        List<String> bounded =
                new ArrayList<>(cells.stream().map(ListRow::bounded).toList());
        if (!problem.explanation().isEmpty()) {
            bounded.set(ANSWER, problem.explanation());
        }
        return new ListRow(List.copyOf(bounded), link, problem);
    }

    /** An explanation alone is never shortened: it is the submitter's own. */
    private static String bounded(String text) {
        return bounded(text, LONGEST);
    }

    private static String bounded(String text, int longest) {
        return text.length() <= longest ? text : SafeText.cut(text, longest) + "…";
    }

    /** What stands in the cell: as the finding says, else as it was read. */
    static String found(Problem problem, String read) {
        String said = problem.finding().detail().found();
        boolean cell = problem.spot().isPresent();
        return !said.isBlank() ? said : cell && read.isBlank() ? EMPTY : read;
    }

    /** The column whose text leads to the place: the cell's, or the sheet's where there is no cell. */
    int linkColumn() {
        return cells.get(PLACE).isEmpty() ? SHEET : PLACE;
    }

    /** Whether its last column waits for words. */
    boolean asks() {
        return problem.asks() || !problem.explanation().isEmpty();
    }

    /** How one of its cells looks. */
    ListLook look(int column) {
        return switch (column) {
            case 0, ABOUT -> ListLook.CENTRED;
            case LEVEL -> ListLook.CENTRED.filled(Marks.colour(problem.finding().severity()));
            case SHEET -> cells.get(PLACE).isEmpty() && link.isPresent() ? ListLook.LINK : ListLook.WORD;
            case PLACE -> link.isPresent() ? ListLook.LINK : ListLook.CENTRED;
            case ANSWER -> asks() ? ListLook.ANSWER : ListLook.NO_ANSWER;
            default -> ListLook.WORD;
        };
    }

    /** How many lines the longest of its cells takes. */
    int lines() {
        int most = 1;
        for (int i = 0; i < WIDTHS.length; i++) {
            most = Math.max(most, Widths.lines(cells.get(i), WIDTHS[i]));
        }
        return most;
    }
}
