package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.RollupMethod;
import org.huizong.registry.District;
import org.huizong.registry.Unit;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Nesting;
import org.huizong.rollup.Question.Piece;
import org.jspecify.annotations.Nullable;

/** What the fields of one sheaf come to in every district: one question, asked once. */
final class SheafTotals {
    /** The code of the node that holds everything. */
    static final String ALL = "";

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Totals totals;

    SheafTotals(DistrictTree tree, Sheaf sheaf, Aggregation aggregation) {
        List<Column> asked = new ArrayList<>();
        sheaf.form().fields().filter(SheafTotals::isAsked).forEach(field -> {
            columns.put(key(field), asked.size());
            asked.add(Column.of(sheaf.form(), field, false));
        });
        List<Filer> counted = sheaf.filers().stream().filter(sheaf::counts).toList();
        sheaf.form()
                .fields()
                .filter(field -> !field.inList() && isAsked(field))
                .forEach(field -> decimals.put(field.name(), decimals(sheaf, counted, field)));
        totals = aggregation.of(new Question(asked, pieces(sheaf, counted, 0), nestings(tree, sheaf, counted)));
    }

    /** Whether a field comes to anything in a district. */
    static boolean isAsked(Field field) {
        return field.type().numeric() && field.rollup().districts().reckons();
    }

    /** The node of a unit with projects. */
    static String node(Unit unit) {
        return "unit " + unit.code();
    }

    /** The node that somebody's numbers go into first: the district, or the unit whose project it is. */
    private static String below(Sheaf sheaf, Filer filer) {
        return sheaf.hasProjects() ? node(filer.unit()) : filer.district();
    }

    /** The counted declarations of some units, each right below its own district, or below its unit. */
    static List<Piece> pieces(Sheaf sheaf, List<Filer> units, int firstPlace) {
        List<Piece> pieces = new ArrayList<>();
        for (Filer unit : units) {
            sheaf.counted(unit)
                    .ifPresent(its -> pieces.add(
                            new Piece(its.reading(), unit.code(), below(sheaf, unit), firstPlace + pieces.size())));
        }
        return pieces;
    }

    /** Every district of these units goes into itself, those above it, and all; so does a unit with projects. */
    static List<Nesting> nestings(DistrictTree tree, Sheaf sheaf, List<Filer> units) {
        Set<Nesting> nestings = new LinkedHashSet<>();
        for (Filer unit : units) {
            String below = below(sheaf, unit);
            Stream.concat(Stream.of(ALL, below), tree.path(unit).stream().map(District::code))
                    .forEach(above -> nestings.add(new Nesting(below, above)));
        }
        return List.copyOf(nestings);
    }

    /** What a field comes to in a node: a district, a unit with projects, {@link #ALL} for everything. */
    Subtotal of(String district, Field field) {
        Integer column = columns.get(key(field));
        return column == null ? Subtotal.NONE : totals.of(district, column);
    }

    /** The figure that a field's own method makes of it, with the decimals of the finest unit; null when there is none. */
    @Nullable
    BigDecimal figure(String district, Field field) {
        RollupMethod method = field.rollup().districts();
        BigDecimal figure = of(district, field).figure(method);
        if (figure == null || method.divides()) {
            return figure;
        }
        int finest = decimals.getOrDefault(field.name(), 0);
        return figure.scale() < finest ? figure.setScale(finest) : figure;
    }

    private static int decimals(Sheaf sheaf, List<Filer> units, Field field) {
        return units.stream()
                .map(unit -> sheaf.value(unit, field.name()))
                .mapToInt(value -> Math.max(
                        value.decimals(), value.number().map(BigDecimal::scale).orElse(0)))
                .max()
                .orElse(0);
    }

    private static String key(Field field) {
        return field.inList() ? field.section() + "/" + field.name() : field.name();
    }
}
