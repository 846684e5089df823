package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.registry.Unit;
import org.huizong.rollup.DistrictTree.Node;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.huizong.rollup.Sources.Named;
import org.jspecify.annotations.Nullable;

/** Makes the {@link IndicatorBlock}s of a sheaf: every number that is rolled up and is in no {@link MoneyTable}. */
record IndicatorBlocks(DistrictTree tree, Sources sources) {
    private static final String ONLY_RATE = "只报比率";

    /** The blocks in the form's order; figures nobody gave are left out. */
    List<IndicatorBlock> of(Sheaf sheaf) {
        return fields(tree, sheaf).map(this::block).toList();
    }

    /** The figures that have a block, in order. */
    static Stream<FieldFigures> fields(DistrictTree tree, Sheaf sheaf) {
        return sheaf.form()
                .fields()
                .filter(field -> !field.inList() && field.type().numeric() && !sheaf.isMoney(field))
                .filter(field -> field.rollup() instanceof Sum || field.rollup() instanceof Ratio)
                .map(field -> new FieldFigures(sheaf, field))
                .filter(figures -> tree.units().stream().anyMatch(figures::gave));
    }

    private IndicatorBlock block(FieldFigures figures) {
        Coverage coverage = new Coverage(figures.sheaf(), figures::counts, unit -> remark(figures, unit));
        TreeTable table = new TreeTable(
                3, coverage::ofTotalShort, coverage, unit -> printed(figures, unit), sums -> finish(figures, sums));
        Node tip = tree.rows(figures.sheaf()::concerns, figures::gave).withoutEchoes();
        Field field = figures.field();
        Months months = Months.of(figures);
        return new IndicatorBlock(
                field.section(),
                name(figures.sheaf(), field),
                field.measure().isEmpty() && field.type() == FieldType.PERCENT ? "%" : field.measure(),
                figures.pooled() ? Kind.POOLED : Kind.SUM,
                table.rows(tip),
                months(months, tip).toList());
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
        Named named = sheaf.form().field(field).map(one -> Named.of(sheaf, one)).orElse(new Named(field, ""));
        return sources.figure(sheaf, unit, named, value);
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
    private static Stream<String> months(Months months, Node node) {
        return Stream.concat(
                Stream.of(months.ofTotal(node.shown())),
                node.children().stream().flatMap(child -> months(months, child)));
    }

    /** The row's label, with the column's where one section has several columns of numbers. */
    private static String name(Sheaf sheaf, Field field) {
        long columns = sheaf.form()
                .fields()
                .filter(other ->
                        other.section().equals(field.section()) && other.type().numeric())
                .map(other -> other.label().column())
                .distinct()
                .count();
        return columns > 1 ? field.label().path() : field.label().row();
    }
}
