package org.huizong.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Unit;
import org.huizong.review.Slot;

/**
 * 报送情况, unit × form, as a page shows it.
 *
 * @param counts how many stand how, only what occurs
 * @param rate what was sent of what is owed, such as {@code 3/5}
 */
record StandingTable(List<Column> columns, List<Line> lines, List<Count> counts, String rate) {
    StandingTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        counts = List.copyOf(counts);
    }

    /**
     * A form for a period.
     *
     * @param due the last day when it is the same for all, or the empty string
     */
    record Column(String form, Period period, String title, String year, String due) {}

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

    static StandingTable of(Office office, Sight sight, Words words) {
        return new Making(office, sight, words, Standing.of(office)).table();
    }

    private record Making(Office office, Sight sight, Words words, Standing standing) {
        StandingTable table() {
            List<Unit> units = sight.units();
            List<Column> columns = columns(units);
            Map<Looks, Integer> counts = new EnumMap<>(Looks.class);
            List<Line> lines = new ArrayList<>();
            for (Unit unit : units) {
                List<Mark> marks = new ArrayList<>();
                for (Column column : columns) {
                    Looks look = standing.look(unit.code(), column.form(), column.period());
                    counts.merge(look, 1, Integer::sum);
                    marks.add(mark(unit, column, look));
                }
                lines.add(new Line(
                        office.registry()
                                .district(unit.district())
                                .map(District::name)
                                .orElse(""),
                        unit.name(),
                        marks));
            }
            counts.remove(Looks.NOT_REQUIRED);
            int owed = counts.values().stream().mapToInt(Integer::intValue).sum();
            int open = counts.getOrDefault(Looks.MISSING, 0) + counts.getOrDefault(Looks.OVERDUE, 0);
            return new StandingTable(
                    columns,
                    lines,
                    counts.entrySet().stream()
                            .map(one ->
                                    new Count(one.getKey().css(), one.getKey().word(words), one.getValue()))
                            .toList(),
                    owed - open + "/" + owed);
        }

        private List<Column> columns(List<Unit> units) {
            List<Column> columns = new ArrayList<>();
            for (String form : forms()) {
                TreeSet<Period> periods = new TreeSet<>();
                units.forEach(unit -> periods.addAll(office.registry().periods(unit.code(), form)));
                periods.forEach(period -> columns.add(new Column(
                        form,
                        period,
                        office.formTitle(form),
                        words.say("period", String.valueOf(period.year())),
                        due(units, form, period))));
            }
            return columns;
        }

        /** In the order of the templates. */
        private List<String> forms() {
            return office.job().templates().stream()
                    .map(template -> template.id().code())
                    .distinct()
                    .filter(code -> office.registry().obligations().stream()
                            .map(Obligation::form)
                            .anyMatch(code::equals))
                    .toList();
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
            Slot slot = new Slot(unit.code(), column.form(), column.period());
            boolean sent =
                    standing.sent(unit.code(), column.form(), column.period()).isPresent();
            String late = look != Looks.OVERDUE
                    ? ""
                    : office.registry()
                            .due(unit.code(), column.form(), column.period())
                            .map(due -> String.valueOf(java.time.temporal.ChronoUnit.DAYS.between(due, office.today())))
                            .orElse("");
            return new Mark(
                    look.css(),
                    word(unit, column, look),
                    late,
                    sent ? new ReviewAddress(office.name(), slot).page() : "");
        }
    }
}
