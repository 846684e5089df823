package org.huizong.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Unit;

/**
 * 报送情况, unit × form, as a page shows it.
 *
 * @param counts how many stand how in the chosen district, only what occurs
 * @param all how much of what is owed there was sent
 * @param districts the same for every district that is seen
 */
record StandingTable(
        List<Column> columns, Slice<Line> lines, List<Count> counts, Tally all, List<Shares.Share> districts) {
    /** Lines on a page. */
    private static final int SIZE = 100;

    StandingTable {
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
        districts = List.copyOf(districts);
    }

    /**
     * A form for a period.
     *
     * @param due the last day when it is the same for all, or the empty string
     * @param tally how much of it was sent in the chosen district
     */
    record Column(String form, Period period, String title, String year, String due, Tally tally) {
        Column with(Tally its) {
            return new Column(form, period, title, year, due, its);
        }
    }

    /** A unit. */
    record Line(String district, String unit, List<Mark> marks) {
        Line {
            marks = List.copyOf(marks);
        }
    }

    /**
     * How a unit stands with a form.
     *
     * @param late whole days since the last day, or the empty string
     * @param review where it is reviewed, or the empty string when nothing was sent
     */
    record Mark(String look, String word, String late, String review) {}

    /** How many stand so. */
    record Count(String look, String word, int count) {}

    /** @throws Absent when the account sees no such district */
    static StandingTable of(Office office, Sight sight, StandingChoice choice, Words words) {
        return new Making(office, sight, words, Standing.of(office)).table(choice);
    }

    private record Making(Office office, Sight sight, Words words, Standing standing) {
        StandingTable table(StandingChoice choice) {
            List<Unit> chosen = sight.units(choice.district());
            List<Column> columns = columns(sight.units());
            Shares shares = new Shares(office.registry());
            sight.units().forEach(unit -> columns.forEach(column -> shares.add(unit, tally(unit, column))));
            Map<Looks, Integer> counts = new EnumMap<>(Looks.class);
            chosen.forEach(unit -> columns.forEach(column -> counts.merge(look(unit, column), 1, Integer::sum)));
            counts.remove(Looks.NOT_REQUIRED);
            List<Column> totalled = columns.stream()
                    .map(column -> column.with(
                            chosen.stream().map(unit -> tally(unit, column)).reduce(Tally.NONE, Tally::plus)))
                    .toList();
            Slice<Unit> shown = Slice.of(
                    chosen.stream()
                            .filter(unit -> wanted(unit, columns, choice))
                            .toList(),
                    choice.page(),
                    SIZE);
            return new StandingTable(
                    totalled,
                    new Slice<>(
                            shown.items().stream()
                                    .map(unit -> line(unit, columns))
                                    .toList(),
                            shown.page(),
                            shown.pages(),
                            shown.total()),
                    counts.entrySet().stream()
                            .map(one ->
                                    new Count(one.getKey().css(), one.getKey().word(words), one.getValue()))
                            .toList(),
                    totalled.stream().map(Column::tally).reduce(Tally.NONE, Tally::plus),
                    shares.of(sight.districts()));
        }

        private boolean wanted(Unit unit, List<Column> columns, StandingChoice choice) {
            boolean named = unit.name().contains(choice.unit()) || unit.code().startsWith(choice.unit());
            return named
                    && (choice.state().isEmpty()
                            || columns.stream()
                                    .map(column -> look(unit, column))
                                    .anyMatch(choice::wants));
        }

        private Line line(Unit unit, List<Column> columns) {
            return new Line(
                    office.registry()
                            .district(unit.district())
                            .map(District::name)
                            .orElse(""),
                    unit.name(),
                    columns.stream()
                            .map(column -> mark(unit, column, look(unit, column)))
                            .toList());
        }

        private Looks look(Unit unit, Column column) {
            return standing.look(unit.code(), column.form(), column.period());
        }

        private Tally tally(Unit unit, Column column) {
            return standing.tally(unit.code(), column.form(), column.period());
        }

        private List<Column> columns(List<Unit> units) {
            List<Column> columns = new ArrayList<>();
            for (String form : office.forms()) {
                TreeSet<Period> periods = new TreeSet<>();
                units.forEach(unit -> periods.addAll(office.registry().periods(unit.code(), form)));
                periods.forEach(period -> columns.add(new Column(
                        form,
                        period,
                        office.formTitle(form),
                        words.say("period", String.valueOf(period.year())),
                        due(units, form, period),
                        Tally.NONE)));
            }
            return columns;
        }

        private String due(List<Unit> units, String form, Period period) {
            List<String> days = units.stream()
                    .filter(unit -> office.registry().owes(unit.code(), form, period))
                    .map(unit -> office.registry()
                            .due(unit.code(), form, period)
                            .map(String::valueOf)
                            .orElse(""))
                    .distinct()
                    .toList();
            return days.size() == 1 ? days.get(0) : "";
        }

        /** With the number of projects, where there are any. */
        private String word(Unit unit, Column column, Looks look) {
            String projects = standing.projects(unit.code(), column.form(), column.period());
            return look.word(words) + (projects.isEmpty() ? "" : " " + words.say("standing.projects", projects));
        }

        private Mark mark(Unit unit, Column column, Looks look) {
            String review = standing.sent(unit.code(), column.form(), column.period())
                    .flatMap(Standing.Sent::subject)
                    .map(subject -> new ReviewAddress(office.name(), subject.slot()).page())
                    .orElse("");
            String late = look != Looks.OVERDUE
                    ? ""
                    : office.registry()
                            .due(unit.code(), column.form(), column.period())
                            .map(due -> String.valueOf(java.time.temporal.ChronoUnit.DAYS.between(due, office.today())))
                            .orElse("");
            return new Mark(look.css(), word(unit, column, look), late, review);
        }
    }
}
