package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.form.Section;
import org.huizong.registry.Unit;
import org.huizong.rollup.DistrictTree.Node;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.jspecify.annotations.Nullable;

/** Makes the {@link IndicatorBlock}s of a sheaf: every number that is rolled up and is in no {@link MoneyTable}. */
record IndicatorBlocks(DistrictTree tree, Sources sources) {
    private static final String WHOLE_YEAR = "全年";
    private static final Pattern ALL_MONTHS = Pattern.compile("0?1\\s*月?\\s*[-—–~～至]\\s*12\\s*月");
    private static final String ONLY_RATE = "只报比率";

    /** The blocks in the form's order; figures nobody gave are left out. */
    List<IndicatorBlock> of(Sheaf sheaf) {
        return sheaf.form().sections().stream()
                .flatMap(section -> of(sheaf, section))
                .toList();
    }

    private Stream<IndicatorBlock> of(Sheaf sheaf, Section section) {
        Optional<Field> months = section.fields().stream()
                .filter(field -> field.type() == FieldType.MONTHS && !field.inList())
                .findFirst();
        return section.fields().stream()
                .filter(field -> !field.inList() && field.type().numeric() && !sheaf.isMoney(field))
                .filter(field -> field.rollup() instanceof Sum || field.rollup() instanceof Ratio)
                .map(field -> new FieldFigures(sheaf, field))
                .filter(figures -> tree.units().stream().anyMatch(figures::gave))
                .map(figures -> block(figures, name(section, figures.field()), months));
    }

    private IndicatorBlock block(FieldFigures figures, String name, Optional<Field> months) {
        Coverage coverage = new Coverage(figures.sheaf(), figures::counts, unit -> remark(figures, unit));
        TreeTable table = new TreeTable(3, coverage, unit -> printed(figures, unit), sums -> finish(figures, sums));
        Node tip = tree.rows(figures.sheaf()::concerns, figures::gave);
        List<TreeRow> rows = table.rows(tip);
        Field field = figures.field();
        return new IndicatorBlock(
                field.section(),
                name,
                field.measure().isEmpty() && field.type() == FieldType.PERCENT ? "%" : field.measure(),
                figures.pooled() ? Kind.POOLED : Kind.SUM,
                rows,
                months.map(one -> months(figures.sheaf(), one, tip))
                        .orElse(rows.stream().map(row -> ""))
                        .toList());
    }

    private List<Figure> printed(FieldFigures figures, Unit unit) {
        Figure value = figure(figures, unit, figures.field().name(), figures.value(unit));
        if (!(figures.field().rollup() instanceof Ratio ratio)) {
            return List.of(value, Figure.NONE, Figure.NONE);
        }
        return figures.pair(unit)
                .map(pair -> List.of(
                        value,
                        figure(figures, unit, ratio.numerator(), pair.numerator()),
                        figure(figures, unit, ratio.denominator(), pair.denominator())))
                .orElse(List.of(value, Figure.NONE, Figure.NONE));
    }

    private Figure figure(FieldFigures figures, Unit unit, String field, Value value) {
        Sheaf sheaf = figures.sheaf();
        return sources.figure(
                sheaf, unit, sheaf.form().field(field).map(Field::path).orElse(field), value);
    }

    private static List<Figure> finish(FieldFigures figures, List<Figure> sums) {
        if (!figures.pooled()) {
            return sums;
        }
        @Nullable
        BigDecimal rate = FieldFigures.quotient(sums.get(1).value(), sums.get(2).value());
        return List.of(rate == null ? Figure.NONE : new Figure(rate, 0), sums.get(1), sums.get(2));
    }

    private static String remark(FieldFigures figures, Unit unit) {
        return figures.field().rollup() instanceof Ratio && figures.gave(unit) && !figures.counts(unit)
                ? ONLY_RATE
                : "";
    }

    /** For each row its months; a total whose units differ names them all. */
    private static Stream<String> months(Sheaf sheaf, Field field, Node node) {
        List<String> distinct = node.shown()
                .map(unit -> months(sheaf.value(unit, field.name())))
                .distinct()
                .toList();
        String joined = distinct.equals(List.of(WHOLE_YEAR)) ? "" : String.join("、", distinct);
        return Stream.concat(Stream.of(joined), node.children().stream().flatMap(child -> months(sheaf, field, child)));
    }

    private static String months(Value value) {
        String shown = value.shown().strip();
        return shown.isEmpty() || ALL_MONTHS.matcher(shown).matches() ? WHOLE_YEAR : shown;
    }

    /** The row's label, with the column's where one section has several columns of numbers. */
    private static String name(Section section, Field field) {
        long columns = section.fields().stream()
                .filter(other -> other.type().numeric())
                .map(other -> other.label().column())
                .distinct()
                .count();
        return columns > 1 ? field.label().path() : field.label().row();
    }
}
