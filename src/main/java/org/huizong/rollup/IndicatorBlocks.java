package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Weighted;
import org.huizong.rollup.DistrictTree.Node;
import org.huizong.rollup.FieldFigures.Derived;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.huizong.rollup.IndicatorBlock.Part;
import org.huizong.rollup.Sources.Named;
import org.huizong.rollup.Subtotal.Both;
import org.jspecify.annotations.Nullable;

/** Makes the {@link IndicatorBlock}s of a sheaf: every number that is rolled up and is in no {@link MoneyTable}. */
record IndicatorBlocks(DistrictTree tree, Sources sources) {
    private static final String ONLY_RATE = "只报比率";
    private static final String DERIVED = "未报分子，已推算";
    private static final String NO_WEIGHT = "无权重";

    /** The blocks in the form's order; figures nobody gave are left out. */
    List<IndicatorBlock> of(Sheaf sheaf, SheafTotals totals, YearBefore before) {
        return fields(sheaf).map(figures -> block(figures, totals, before)).toList();
    }

    /** The figures that have a block, in order. */
    static Stream<FieldFigures> fields(Sheaf sheaf) {
        return sheaf.form()
                .fields()
                .filter(field -> !field.inList() && SheafTotals.isAsked(field) && !sheaf.isMoney(field))
                .map(field -> new FieldFigures(sheaf, field))
                .filter(figures -> sheaf.filers().stream().anyMatch(figures::gave));
    }

    private IndicatorBlock block(FieldFigures figures, SheafTotals totals, YearBefore before) {
        Months months = Months.of(figures);
        Coverage coverage = new Coverage(tree, figures.sheaf(), figures::counts, unit -> remark(figures, unit));
        TreeTable table = new TreeTable(
                node -> note(coverage, months, node),
                coverage,
                unit -> comparing(printed(figures, unit), figures, before, List.of(unit)),
                node -> comparing(
                        parts(
                                totals.figure(node.sums(), figures.field()),
                                totals.of(node.sums(), figures.field()),
                                figures.method()),
                        figures,
                        before,
                        node.filers()),
                node -> List.of());
        Node tip = tree.rows(figures.sheaf().concerned(), figures::gave).withoutEchoes();
        Field field = figures.field();
        return new IndicatorBlock(
                field.section(),
                name(figures.sheaf(), field),
                measure(field),
                Kind.of(figures.method(), field.type() == FieldType.PERCENT),
                table.rows(tip),
                months(months, tip).toList());
    }

    static String measure(Field field) {
        return field.measure().isEmpty() && field.type() == FieldType.PERCENT ? "%" : field.measure();
    }

    /** Who is missing is said once, beside the grand total. */
    private static String note(Coverage coverage, Months months, Node node) {
        if (node.level() > 0) {
            return coverage.ofTotalShort(node.filers());
        }
        return coverage.ofTotal(node.filers()) + months.remark(node.shown());
    }

    private List<Figure> printed(FieldFigures figures, Filer unit) {
        Figure value = figure(figures, unit, figures.field().name(), figures.value(unit));
        List<Figure> halves = halves(figures, unit);
        List<Figure> derived =
                figures.derived(unit).map(its -> derived(figures, unit, its)).orElse(List.of(Figure.NONE, Figure.NONE));
        return List.of(
                value,
                halves.get(0),
                halves.get(1),
                derived.get(0),
                derived.get(1),
                Figure.NONE,
                Figure.NONE,
                Figure.NONE,
                Figure.NONE);
    }

    /** With the year before and what has grown, where the same units gave both. */
    private static List<Figure> comparing(
            List<Figure> parts, FieldFigures figures, YearBefore before, List<Filer> units) {
        Optional<Change> change = before.compares() ? before.change(figures.field(), units) : Optional.empty();
        if (change.isEmpty()) {
            return parts;
        }
        boolean rate = figures.pooled();
        List<Figure> compared = new ArrayList<>(parts.subList(0, Part.BEFORE.at()));
        compared.add(new Figure(change.get().before(), 0));
        compared.add(new Figure(
                rate ? change.get().difference() : change.get().rate().orElse(null), 0));
        return compared;
    }

    private List<Figure> halves(FieldFigures figures, Filer unit) {
        if (figures.method() instanceof Ratio ratio) {
            return figures.pair(unit)
                    .map(pair -> List.of(
                            figure(figures, unit, ratio.numerator(), pair.numerator()),
                            figure(figures, unit, ratio.denominator(), pair.denominator())))
                    .orElse(List.of(Figure.NONE, Figure.NONE));
        }
        if (figures.method() instanceof Weighted weighted && figures.counts(unit)) {
            Figure weight = figure(figures, unit, weighted.weight(), figures.weight(unit));
            BigDecimal product = figures.value(unit)
                    .number()
                    .flatMap(value -> figures.weight(unit).number().map(value::multiply))
                    .orElseThrow();
            return List.of(new Figure(product, 0), weight);
        }
        return List.of(Figure.NONE, Figure.NONE);
    }

    private List<Figure> derived(FieldFigures figures, Filer unit, Derived derived) {
        Ratio ratio = (Ratio) figures.method();
        return List.of(
                sources.derived(figures.sheaf(), unit, named(figures.sheaf(), ratio.numerator()), derived),
                figure(figures, unit, ratio.denominator(), derived.denominator()));
    }

    private Figure figure(FieldFigures figures, Filer unit, String field, Value value) {
        return sources.figure(figures.sheaf(), unit, named(figures.sheaf(), field), value);
    }

    private static Named named(Sheaf sheaf, String field) {
        return sheaf.form().field(field).map(one -> Named.of(sheaf, one)).orElse(new Named(field, ""));
    }

    /** The parts of a total. */
    static List<Figure> parts(@Nullable BigDecimal value, Subtotal all, RollupMethod method) {
        Both halves = method instanceof Ratio ? all.pairs() : all.weighted();
        return List.of(
                figure(value),
                half(halves, halves.first()),
                half(halves, halves.second()),
                half(all.derived(), all.derived().first()),
                half(all.derived(), all.derived().second()),
                figure(all.withDerived()),
                method instanceof Ratio ? figure(all.average()) : Figure.NONE,
                Figure.NONE,
                Figure.NONE);
    }

    private static Figure half(Both both, BigDecimal which) {
        return both.count() == 0 ? Figure.NONE : new Figure(which, 0);
    }

    private static Figure figure(@Nullable BigDecimal value) {
        return value == null ? Figure.NONE : new Figure(value, 0);
    }

    private static String remark(FieldFigures figures, Filer unit) {
        if (!figures.gave(unit) || figures.counts(unit)) {
            return "";
        }
        if (figures.method() instanceof Weighted) {
            return NO_WEIGHT;
        }
        return figures.derived(unit).isPresent() ? DERIVED : ONLY_RATE;
    }

    /** For each row its months; a total whose units differ names them all. */
    private static Stream<String> months(Months months, Node node) {
        return Stream.concat(
                Stream.of(months.ofTotal(node.shown())),
                node.children().stream().flatMap(child -> months(months, child)));
    }

    /** The row's label, with the column's where one section has several columns of numbers. */
    static String name(Sheaf sheaf, Field field) {
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
