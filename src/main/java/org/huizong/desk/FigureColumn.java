package org.huizong.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Period;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedRow;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/**
 * A column in one district: its total, what it is made of, and who is missing.
 *
 * @param above the districts above it that may be looked at
 * @param parts names of the figures beside the value
 * @param lines districts or units right below it
 */
record FigureColumn(
        PublishedColumn column,
        String label,
        List<Crumb> above,
        List<String> parts,
        FigureLine total,
        List<FigureLine> lines,
        FigureChart chart) {
    private static final List<String> PARTS =
            List.of("numerator", "denominator", "with_derived", "simple_average", "year_before");

    FigureColumn {
        above = List.copyOf(above);
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /** A district on the way down. */
    record Crumb(String name, String code) {}

    /** How the lines are ordered. */
    enum Order {
        /** As they are printed. */
        PRINTED,
        RISING,
        FALLING;

        private List<PublishedRow> of(List<PublishedRow> rows) {
            Comparator<PublishedRow> byValue = Comparator.comparing(
                    PublishedRow::value, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
            return switch (this) {
                case PRINTED -> rows;
                case RISING -> rows.stream().sorted(byValue).toList();
                case FALLING -> rows.stream().sorted(byValue.reversed()).toList();
            };
        }
    }

    /** The column in the district of a code, in the topmost one for none; empty when there is nothing to be seen. */
    static Optional<FigureColumn> of(Figures figures, PublishedColumn column, String code, Order order, Words words) {
        FigureTree tree = figures.below(column, code);
        return tree.at(code).map(at -> {
            List<PublishedRow> children = order.of(tree.children(at));
            List<String> parts = PARTS.stream()
                    .filter(part ->
                            Stream.concat(Stream.of(at), children.stream()).anyMatch(row -> row.figure(part) != null))
                    .toList();
            List<FigureLine> lines = new ArrayList<>();
            children.forEach(row -> lines.add(FigureLine.of(row, column, parts, figures)));
            missing(figures, column, at, children)
                    .forEach(name -> lines.add(FigureLine.nothing(name, parts.size(), words.say("figures.missing"))));
            return new FigureColumn(
                    column,
                    figures.label(column),
                    above(figures, column, at.code()),
                    parts,
                    FigureLine.of(at, column, parts, figures),
                    lines,
                    FigureChart.of(figures.label(column), column.measure(), children));
        });
    }

    /** The districts above one, the topmost first. */
    static List<Crumb> above(Figures figures, PublishedColumn column, String code) {
        FigureTree districts = figures.districts(column);
        return districts.at(code).stream()
                .flatMap(at -> districts.above(at).stream())
                .map(row -> new Crumb(row.name(), row.code()))
                .toList();
    }

    /** The districts and units right below that owe the form and of which nothing is in the total. */
    private static List<String> missing(
            Figures figures, PublishedColumn column, PublishedRow at, List<PublishedRow> there) {
        if (at.kind() != PublishedRow.Kind.TOTAL) {
            return List.of();
        }
        Registry registry = figures.office().registry();
        Set<String> codes = there.stream().map(PublishedRow::code).collect(Collectors.toSet());
        Set<String> units = there.stream().map(PublishedRow::unit).collect(Collectors.toSet());
        Stream<String> districts = registry.below(at.code()).stream()
                .filter(district -> !codes.contains(district.code()))
                .filter(district -> owed(registry, district, column))
                .filter(district -> !echoed(registry, district, codes))
                .map(District::name);
        Stream<String> own = registry.unitsOf(at.code()).stream()
                .filter(unit -> registry.owes(unit.code(), column.form(), new Period(column.year())))
                .filter(unit -> !codes.contains(unit.code()) && !units.contains(unit.name()))
                .map(Unit::name);
        return Stream.concat(own, districts).toList();
    }

    private static boolean owed(Registry registry, District district, PublishedColumn column) {
        return registry.within(district).units().stream()
                .anyMatch(unit -> registry.owes(unit.code(), column.form(), new Period(column.year())));
    }

    /** A 市 that stands for one 县(区) only has no row of its own. */
    private static boolean echoed(Registry registry, District district, Set<String> codes) {
        return registry.within(district).districts().stream().anyMatch(one -> codes.contains(one.code()));
    }
}
