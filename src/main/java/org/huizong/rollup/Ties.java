package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.rollup.ControlTotals.Tie;

/** Adds up every column over the submissions themselves, past tree and tables. */
record Ties(DistrictTree tree, List<Contribution> contributions) {
    List<Tie> of(List<Sheaf> sheaves) {
        List<Tie> ties = new ArrayList<>();
        int table = 0;
        for (Sheaf sheaf : sheaves) {
            List<Field> fields = MoneyTables.fields(tree, sheaf);
            for (int column = 0; column < fields.size(); column++) {
                ties.add(tie(sheaf, fields.get(column), new Origin.Amount(table, column)));
            }
            table += fields.isEmpty() ? 0 : 1;
        }
        int block = 0;
        for (Sheaf sheaf : sheaves) {
            for (FieldFigures figures : IndicatorBlocks.fields(tree, sheaf).toList()) {
                ties.addAll(ties(figures, new Origin.Indicator(block++)));
            }
        }
        return ties;
    }

    private List<Tie> ties(FieldFigures figures, Origin origin) {
        Field field = figures.field();
        if (field.rollup() instanceof Sum && !figures.pooled()) {
            return List.of(tie(figures.sheaf(), field, origin));
        }
        return field.rollup() instanceof Ratio ratio
                ? List.of(half(figures, ratio, origin, 1), half(figures, ratio, origin, 2))
                : List.of();
    }

    private Tie tie(Sheaf sheaf, Field field, Origin origin) {
        List<BigDecimal> numbers = declarations(sheaf)
                .flatMap(declaration -> declaration.value(field.name()).number().stream())
                .toList();
        return new Tie(origin, 0, sheaf.title(), field.path(), sheaf.measure(field), numbers.size(), sum(numbers));
    }

    /** Numerators and denominators of those that gave both. */
    private Tie half(FieldFigures figures, Ratio ratio, Origin origin, int figure) {
        List<BigDecimal> numbers = declarations(figures.sheaf())
                .filter(declaration -> gave(declaration, ratio.numerator()) && gave(declaration, ratio.denominator()))
                .flatMap(declaration ->
                        declaration.value(figure == 1 ? ratio.numerator() : ratio.denominator()).number().stream())
                .toList();
        String half = figure == 1 ? "（分子）" : "（分母）";
        String path = figures.field().path() + half;
        return new Tie(origin, figure, figures.sheaf().title(), path, "", numbers.size(), sum(numbers));
    }

    private static boolean gave(Declaration declaration, String field) {
        Value value = declaration.value(field);
        Optional<BigDecimal> number = value.number();
        return number.isPresent();
    }

    private Stream<Declaration> declarations(Sheaf sheaf) {
        return contributions.stream()
                .filter(sheaf::counts)
                .flatMap(contribution -> contribution.declaration().stream());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
