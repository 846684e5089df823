package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.form.Section;
import org.huizong.rollup.LineTable.Closing;
import org.huizong.rollup.LineTable.LineCell;
import org.huizong.rollup.LineTable.UnitLine;
import org.huizong.rollup.Sources.Named;

/** Makes the {@link LineTable}s: each list of each form that has a line. */
record LineTables(DistrictTree tree, Map<Sheaf, SheafTotals> totals, Sources sources) {
    /** Short sheet names of well-known lists. */
    private static final String TASKS_SECTION = "年度重点工作任务";

    static final String TASKS = "重点工作任务";
    private static final String INDICATORS_SECTION = "绩效指标";
    static final String INDICATORS = "绩效指标明细";
    private static final List<String> KINDS = List.of("申报", "监控", "自评");

    private record Origin(Sheaf sheaf, Section section) {
        String shortName() {
            return switch (section.name()) {
                case TASKS_SECTION -> TASKS;
                case INDICATORS_SECTION -> INDICATORS;
                default -> section.name();
            };
        }
    }

    /** The tables, 重点工作任务 first, then in the order of the forms. */
    List<LineTable> tables() {
        List<Origin> origins = totals.keySet().stream()
                .flatMap(sheaf -> sheaf.form().lists().stream().map(section -> new Origin(sheaf, section)))
                .filter(origin -> origin.sheaf().filers().stream()
                        .anyMatch(unit -> lines(origin, unit).findAny().isPresent()))
                .sorted(Comparator.comparing(origin -> !origin.shortName().equals(TASKS)))
                .toList();
        Set<String> taken = new LinkedHashSet<>();
        List<LineTable> tables = new ArrayList<>();
        for (Origin origin : origins) {
            tables.add(table(origin, name(origin, origins, taken)));
        }
        return tables;
    }

    private static String name(Origin origin, List<Origin> origins, Set<String> taken) {
        boolean shared = origins.stream()
                        .filter(other -> other.shortName().equals(origin.shortName()))
                        .count()
                > 1;
        String name = shared ? origin.shortName() + "（" + kind(origin) + "）" : origin.shortName();
        String unique = taken.contains(name) ? name + origin.sheaf().period().year() : name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + number;
        }
        return unique;
    }

    private static String kind(Origin origin) {
        String title = origin.sheaf().form().title();
        return KINDS.stream().filter(title::contains).findFirst().orElse(title);
    }

    private LineTable table(Origin origin, String name) {
        Sheaf sheaf = origin.sheaf();
        List<Field> columns = columns(origin.section());
        return new LineTable(
                name,
                origin.section().name() + "（" + sheaf.form().title() + "，"
                        + sheaf.period().shown() + "）",
                sheaf.form().unitOfAccount(),
                columns.stream().map(column -> column.label().row()).toList(),
                columns.stream().map(LineTables::addedUp).toList(),
                columns.stream().map(column -> closing(sheaf, column)).toList(),
                sheaf.filers().stream()
                        .flatMap(unit -> lines(origin, unit).map(line -> line(origin, unit, line)))
                        .toList());
    }

    private UnitLine line(Origin origin, Filer unit, Line line) {
        List<LineCell> cells = columns(origin.section()).stream()
                .map(column -> cell(origin.sheaf(), unit, line, column))
                .toList();
        return new UnitLine(tree.district(unit), unit.name(), cells);
    }

    private LineCell cell(Sheaf sheaf, Filer unit, Line line, Field column) {
        Value value = line.value(column.name());
        Figure figure = column.type().numeric()
                ? sources.figure(sheaf, unit, Named.of(sheaf, column, line.number()), value)
                : Figure.NONE;
        return new LineCell(value.shown().isEmpty() ? value.plain() : value.shown(), figure);
    }

    private static Stream<Line> lines(Origin origin, Filer unit) {
        return origin.sheaf().counted(unit).flatMap(Contribution::declaration).stream()
                .flatMap(declaration -> declaration.lines(origin.section().name()).stream())
                .filter(line -> line.values().values().stream().anyMatch(value -> !value.isBlank()));
    }

    private static List<Field> columns(Section section) {
        return section.fields().stream().filter(Field::inList).toList();
    }

    /** What no live sum of the lines can show. */
    private Closing closing(Sheaf sheaf, Field column) {
        SheafTotals its = totals.get(sheaf);
        if (its == null || !SheafTotals.isAsked(column) || column.rollup().lines() instanceof Sum) {
            return Closing.NONE;
        }
        BigDecimal figure = its.figure(SheafTotals.ALL, column);
        return figure == null ? Closing.NONE : new Closing(column.rollup().word(), new Figure(figure, 0));
    }

    private static boolean addedUp(Field column) {
        return column.type() == FieldType.AMOUNT && column.rollup().districts() instanceof Sum;
    }
}
