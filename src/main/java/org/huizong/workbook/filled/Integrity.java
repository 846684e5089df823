package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.LabelText;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Hidden;
import org.huizong.workbook.grid.Inspection;
import org.huizong.workbook.grid.MergeRests;
import org.huizong.workbook.part.ReadLimits;

/** Whether a filled form is what it looks like: hidden parts, formulas gone or stale, links, errors, help text left. */
final class Integrity {
    private static final Pattern HELP =
            Pattern.compile("[（(][^（）()]{0,12}\\d{2,4}\\s*字[^（）()]{0,8}[）)]|[（(]请?(?:填写|说明|简述)[^（）()]{0,30}[）)]");
    /** One of these stands in whatever {@link #HELP} finds. */
    private static final String HELPING = "（(";
    /** A shorter hint may well be part of an answer. */
    private static final int SHORT = 8;

    /** So much is told of what a merge covers. */
    private static final int BRIEF = 30;

    /** So many cells that are not displayed are told by their addresses. */
    private static final int MOST = 12;

    private static final String NOTHING = "（空白）";

    private final Blank blank;
    private final Grid grid;
    private final Band band;
    private final Inspection inspection;
    private final Map<Position, String> stale;
    private final List<Finding> findings = new ArrayList<>();
    /** The entries that values stand in. */
    private final BitSet seen = new BitSet();

    Integrity(Alignment alignment, Inspection inspection) {
        this.blank = alignment.blank();
        this.grid = alignment.grid();
        this.band = alignment.band();
        this.inspection = inspection;
        this.stale = inspection.stale(grid.name());
    }

    /** Everything doubtful about the sheet, each with its address. */
    Findings of(Declaration declaration) {
        merges();
        if (!grid.hidden().gone().isEmpty()) {
            gone(grid.hidden().gone());
        }
        if (!grid.hidden().isNothing()) {
            hidden();
        }
        for (Blank.Part part : blank.parts()) {
            for (Sought sought : part.fields()) {
                String name = sought.field().name();
                if (part.list()) {
                    declaration.lines(part.section().name()).forEach(line -> value(sought, line.value(name)));
                } else {
                    value(sought, declaration.value(name));
                }
            }
        }
        strayErrors();
        return new Findings(findings);
    }

    private void merges() {
        for (MergeRests.Rest rest : grid.rests()) {
            if (band.covers(rest.merge().first().row())) {
                String cell = rest.covered().a1();
                tell(
                        FindingCode.R371,
                        cell,
                        rest.merge().a1(),
                        brief(rest.shown()),
                        cell,
                        brief(rest.hidden()),
                        brief(rest.taken()));
            }
        }
    }

    private static String brief(String text) {
        return text.isEmpty() ? NOTHING : text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
    }

    /** Tells of the cells that a page does not display, once for all of them. */
    private void gone(NavigableMap<Position, String> left) {
        List<Position> spots =
                left.keySet().stream().filter(spot -> band.covers(spot.row())).toList();
        if (!spots.isEmpty()) {
            List<Position> first = spots.subList(0, Math.min(MOST, spots.size()));
            tell(
                    FindingCode.R380,
                    first.get(0).a1(),
                    "" + spots.size(),
                    String.join("、", first.stream().map(Position::a1).toList()),
                    String.join("、", first.stream().map(left::get).toList()));
        }
    }

    private void hidden() {
        Hidden concealed = grid.hidden();
        boolean read = blank.template().layout().readsHidden();
        if (concealed.whole()) {
            tell(read ? FindingCode.R312 : FindingCode.R313, "", "工作表“" + grid.name() + "”");
        }
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        grid.forEach((area, entry) -> {
            if (band.covers(area.first().row())) {
                rows.add(area.first().row());
                columns.add(area.first().column());
            }
        });
        runs(row -> rows.contains(row) && concealed.row(row), band.to())
                .forEach(run -> tell(
                        read ? FindingCode.R310 : FindingCode.R313,
                        new Area(new Position(run[0], 0), new Position(run[1], 0)).a1(),
                        "第 " + span("" + (run[0] + 1), "" + (run[1] + 1)) + " 行"));
        runs(column -> columns.contains(column) && concealed.column(column), grid.lastColumn() + 1)
                .forEach(run -> tell(
                        read ? FindingCode.R311 : FindingCode.R313,
                        new Area(new Position(band.from(), run[0]), new Position(band.from(), run[1])).a1(),
                        span(Position.columnName(run[0]), Position.columnName(run[1])) + " 列"));
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + "–" + last;
    }

    private static List<int[]> runs(IntPredicate in, int end) {
        List<int[]> runs = new ArrayList<>();
        IntStream.range(0, end).filter(in).forEach(number -> {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == number - 1) {
                runs.get(runs.size() - 1)[1] = number;
            } else {
                runs.add(new int[] {number, number});
            }
        });
        return runs;
    }

    /** Looks at the entry of a value, once; where nothing stands at all, nothing is doubtful. */
    private void value(Sought sought, Value value) {
        long spot = Digits.spot(value.place().cell());
        int index = spot < 0 ? -1 : grid.index((int) (spot >>> 14), (int) (spot & (Grid.COLUMNS - 1)));
        if (index < 0 || seen.get(index)) {
            return;
        }
        seen.set(index);
        Entry entry = grid.entry(index);
        Field field = sought.field();
        if (!sought.formula().isEmpty()
                && !field.inList()
                && entry.kind() == Entry.Kind.NUMBER
                && entry.formula().isEmpty()) {
            findings.add(
                    Finding.of(FindingCode.R314, value.place(), field.name(), "=" + sought.formula(), entry.shown()));
        }
        if (!entry.formula().isEmpty()) {
            formula(field, value, entry, Position.of(value.place().cell()));
        }
        if (entry.kind() == Entry.Kind.TEXT && !value.isBlank()) {
            length(field, value);
            help(field, value);
        }
    }

    private void formula(Field field, Value value, Entry entry, Position spot) {
        if (entry.formula().contains("[")) {
            findings.add(Finding.of(FindingCode.R316, value.place(), "=" + entry.formula()));
        }
        if (inspection.isCircular(grid.name(), spot)) {
            findings.add(Finding.of(FindingCode.R337, value.place(), field.name(), "=" + entry.formula()));
        }
        if (inspection.isUnchecked(grid.name(), spot)) {
            findings.add(Finding.of(FindingCode.R320, value.place(), field.name(), "=" + entry.formula()));
        }
        String now = stale.get(spot);
        if (now != null) {
            String result = now.isBlank() ? "—" : now;
            Finding finding = entry.isBlank()
                    ? Finding.of(FindingCode.R344, value.place(), "=" + entry.formula(), result)
                    : Finding.of(FindingCode.R315, value.place(), "=" + entry.formula(), entry.shown(), result);
            findings.add(finding.comparing(entry.shown(), now));
        }
    }

    private void length(Field field, Value value) {
        int length = value.shown().length();
        if (length >= ReadLimits.CELL) {
            findings.add(Finding.of(FindingCode.R336, value.place(), field.name(), "" + length, "" + ReadLimits.CELL));
        }
    }

    private void help(Field field, Value value) {
        String text = value.shown();
        Matcher matcher = mayHelp(text) ? HELP.matcher(text) : null;
        String hint = field.hint();
        if (matcher != null && matcher.find()) {
            findings.add(Finding.of(FindingCode.R319, value.place(), field.name(), matcher.group()));
        } else if (!hint.isEmpty() && repeats(LabelText.reduce(text), hint)) {
            findings.add(Finding.of(FindingCode.R319, value.place(), field.name(), hint));
        }
    }

    /** Whether any sign stands in a text that every help text has. */
    private static boolean mayHelp(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (HELPING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(String letters, String hint) {
        String asked = LabelText.reduce(hint);
        return letters.equals(asked) || (hint.length() >= SHORT && letters.contains(asked));
    }

    private void strayErrors() {
        for (int i = 0; i < grid.size(); i++) {
            Entry entry = grid.entry(i);
            Area area = entry.kind() == Entry.Kind.ERROR && !seen.get(i) ? grid.areaAt(i) : null;
            if (area != null && band.covers(area.first().row())) {
                tell(FindingCode.R317, area.first().a1(), entry.raw());
            }
        }
    }

    private void tell(FindingCode code, String cell, String... arguments) {
        findings.add(Finding.of(code, Place.ofCell(grid.name(), cell, ""), arguments));
    }
}
