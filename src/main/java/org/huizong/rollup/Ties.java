package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.form.Field;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.form.RollupMethod.Weighted;
import org.huizong.rollup.ControlTotals.Tie;

/**
 * Adds up every column over the submissions themselves, past tree and tables; averages and the like are no sums and are left out.
 */
record Ties(List<Contribution> contributions) {
    List<Tie> of(List<Sheaf> sheaves) {
        List<Tie> ties = new ArrayList<>();
        int table = 0;
        for (Sheaf sheaf : sheaves) {
            List<Field> fields = MoneyTables.fields(sheaf);
            for (int column = 0; column < fields.size(); column++) {
                ties.add(tie(sheaf, fields.get(column), new Origin.Amount(table, column)));
            }
            table += fields.isEmpty() ? 0 : 1;
        }
        int block = 0;
        for (Sheaf sheaf : sheaves) {
            for (FieldFigures figures : IndicatorBlocks.fields(sheaf).toList()) {
                ties.addAll(ties(figures, new Origin.Indicator(block++)));
            }
        }
        return ties;
    }

    private List<Tie> ties(FieldFigures figures, Origin origin) {
        Field field = figures.field();
        if (figures.method() instanceof Sum && !figures.pooled()) {
            return List.of(tie(figures.sheaf(), field, origin));
        }
        if (figures.method() instanceof Ratio ratio) {
            List<Pair> pairs = pairs(figures.sheaf(), ratio.numerator(), ratio.denominator());
            return List.of(
                    half(figures, "（分子）", origin, 1, pairs.stream().map(Pair::first)),
                    half(figures, "（分母）", origin, 2, pairs.stream().map(Pair::second)));
        }
        if (figures.method() instanceof Weighted weighted) {
            List<Pair> pairs = pairs(figures.sheaf(), field.name(), weighted.weight());
            return List.of(
                    half(figures, "（值×权重）", origin, 1, pairs.stream().map(Pair::product)),
                    half(figures, "（权重）", origin, 2, pairs.stream().map(Pair::second)));
        }
        return List.of();
    }

    private Tie tie(Sheaf sheaf, Field field, Origin origin) {
        List<BigDecimal> numbers = declarations(sheaf)
                .flatMap(declaration -> declaration.value(field.name()).number().stream())
                .toList();
        return new Tie(origin, 0, sheaf.title(), field.path(), sheaf.measure(field), numbers.size(), sum(numbers));
    }

    private static Tie half(FieldFigures figures, String name, Origin origin, int figure, Stream<BigDecimal> numbers) {
        List<BigDecimal> all = numbers.toList();
        String path = figures.field().path() + name;
        return new Tie(origin, figure, figures.sheaf().title(), path, "", all.size(), sum(all));
    }

    private record Pair(BigDecimal first, BigDecimal second) {
        BigDecimal product() {
            return first.multiply(second);
        }
    }

    /** Two numbers of each that gave both. */
    private List<Pair> pairs(Sheaf sheaf, String first, String second) {
        return declarations(sheaf)
                .flatMap(declaration -> declaration
                        .value(first)
                        .number()
                        .flatMap(one -> declaration.value(second).number().map(other -> new Pair(one, other)))
                        .stream())
                .toList();
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
