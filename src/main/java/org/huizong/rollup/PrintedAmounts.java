package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.registry.AmountUnit;
import org.huizong.rollup.ControlTotals.Adjusted;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.ControlTotals.Tie;
import org.jspecify.annotations.Nullable;

/**
 * A consolidation as its amounts are printed in a coarser unit of account, printed parts adding up to printed totals
 * (舍位平衡): tables of amounts, annual figures that are amounts, the key figures and bars taken from them. Rates, averages and
 * what units wrote in lists stay exact, and so do amounts whose own unit of account is unknown.
 *
 * <p>A function of its arguments; for one thread, once.
 */
public final class PrintedAmounts {
    private final Consolidation exact;
    private final AmountUnit unit;
    private final List<Adjusted> tails = new ArrayList<>();

    /** By how many powers of ten the figures of a column were made coarser. */
    private final Map<Origin, Integer> shifts = new HashMap<>();

    private final List<MoneyTable> money = new ArrayList<>();
    private final List<IndicatorBlock> indicators = new ArrayList<>();

    private PrintedAmounts(Consolidation exact, AmountUnit unit) {
        this.exact = exact;
        this.unit = unit;
    }

    /** The same consolidation as it is printed. */
    public static Consolidation of(Consolidation exact, AmountUnit unit) {
        PrintedAmounts printed = new PrintedAmounts(exact, unit);
        for (int table = 0; table < exact.money().size(); table++) {
            printed.money.add(printed.table(exact.money().get(table), table));
        }
        for (int block = 0; block < exact.indicators().size(); block++) {
            printed.indicators.add(printed.block(exact.indicators().get(block), new Origin.Indicator(block)));
        }
        return printed.all();
    }

    private Consolidation all() {
        ControlTotals control = exact.closing().control();
        Closing closing = new Closing(
                exact.closing().scope(),
                exact.closing().unsent(),
                new ControlTotals(
                        control.identities(),
                        control.ties().stream().map(this::tie).toList(),
                        Optional.of(new Rounding(unit, tails))),
                exact.closing().columns());
        return new Consolidation(
                exact.heading(),
                exact.figures().stream().map(this::keyFigure).toList(),
                exact.charts().stream().map(this::chart).toList(),
                exact.standings(),
                money,
                indicators,
                exact.lines(),
                exact.attainments(),
                exact.scores(),
                exact.findings(),
                exact.sources(),
                exact.files(),
                exact.mapped(),
                closing);
    }

    private MoneyTable table(MoneyTable table, int number) {
        OptionalInt shift = unit.above(table.unitOfAccount());
        if (shift.isEmpty()) {
            return table;
        }
        BalancedRows balanced = new BalancedRows(table.rows(), table.sums(), shift.getAsInt(), unit.decimals());
        for (int column = 0; column < table.columns().size(); column++) {
            shifts.put(new Origin.Amount(number, column), shift.getAsInt());
        }
        balanced.tails().forEach(tail -> {
            Origin origin = new Origin.Amount(number, tail.column());
            String path = table.columns().get(tail.column()).path();
            tails.add(adjusted(origin, table.title(), path, table.rows(), tail));
        });
        List<Optional<Change>> changes = table.changes().stream()
                .map(change -> change.map(its -> its.coarser(shift.getAsInt())))
                .toList();
        return table.printed(unit, balanced.rows(), changes);
    }

    private static Adjusted adjusted(Origin origin, String table, String path, List<TreeRow> rows, Tail tail) {
        TreeRow row = rows.get(tail.row());
        return new Adjusted(origin, table, path, row.name(), row.unitShown(), tail);
    }

    private IndicatorBlock block(IndicatorBlock block, Origin origin) {
        OptionalInt shift = unit.above(block.measure());
        if (shift.isEmpty()) {
            return block;
        }
        Optional<List<TreeRow>> rows = switch (block.kind()) {
            case SUM -> Optional.of(balanced(block, origin, shift.getAsInt()));
            case MAX, MIN, LAST -> Optional.of(rounded(block, shift.getAsInt()));
            case POOLED, WEIGHTED, AVERAGE, ADVISORY, COUNT -> Optional.empty();
        };
        rows.ifPresent(its -> shifts.put(origin, shift.getAsInt()));
        return rows.map(its ->
                        new IndicatorBlock(block.group(), block.name(), unit.name(), block.kind(), its, block.months()))
                .orElse(block);
    }

    private List<TreeRow> balanced(IndicatorBlock block, Origin origin, int shift) {
        BalancedRows balanced = new BalancedRows(block.rows(), List.of(), shift, unit.decimals());
        String path = block.group() + "/" + block.name();
        balanced.tails().stream()
                .filter(tail -> tail.column() == IndicatorBlock.Part.VALUE.at())
                .forEach(tail -> tails.add(adjusted(origin, "", path, block.rows(), tail)));
        List<TreeRow> rows = balanced.rows();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> growing(rows.get(row), block.rows().get(row)))
                .toList();
    }

    /** Growth is that of the exact amounts. */
    private static TreeRow growing(TreeRow printed, TreeRow row) {
        int at = IndicatorBlock.Part.CHANGE.at();
        if (row.figures().size() <= at) {
            return printed;
        }
        List<Figure> figures = new ArrayList<>(printed.figures());
        figures.set(at, row.figures().get(at));
        return printed.with(figures);
    }

    /** What is not added up is rounded by itself. */
    private List<TreeRow> rounded(IndicatorBlock block, int shift) {
        return block.rows().stream()
                .map(row -> growing(
                        row.with(row.figures().stream()
                                .map(figure -> new Figure(rounded(figure.value(), shift), figure.source()))
                                .toList()),
                        row))
                .toList();
    }

    private @Nullable BigDecimal rounded(@Nullable BigDecimal value, int shift) {
        return value == null ? null : RoundedParts.halfUp(value.movePointLeft(shift), unit.decimals());
    }

    private Optional<Integer> shift(Origin origin) {
        return Optional.ofNullable(shifts.get(origin));
    }

    private Tie tie(Tie tie) {
        return shift(tie.origin())
                .map(shift -> new Tie(
                        tie.origin(),
                        tie.figure(),
                        tie.table(),
                        tie.column(),
                        unit.name(),
                        tie.count(),
                        tie.sum().movePointLeft(shift)))
                .orElse(tie);
    }

    private KeyFigure keyFigure(KeyFigure figure) {
        return shift(figure.origin())
                .map(shift -> new KeyFigure(
                        figure.title(),
                        rows(figure.origin()).findFirst().map(Printed::value).orElse(null),
                        unit.name(),
                        figure.percent(),
                        figure.coverage(),
                        figure.change().map(its -> its.coarser(shift)),
                        figure.origin()))
                .orElse(figure);
    }

    private ChartSeries chart(ChartSeries chart) {
        if (shift(chart.origin()).isEmpty()) {
            return chart;
        }
        List<ChartSeries.Bar> bars = chart.bars().stream()
                .map(bar -> new ChartSeries.Bar(bar.name(), bar.district(), printed(chart.origin(), bar)))
                .toList();
        return new ChartSeries(chart.title(), unit.name(), chart.percent(), bars, chart.missing(), chart.origin());
    }

    private Figure printed(Origin origin, ChartSeries.Bar bar) {
        int source = bar.figure().source();
        return rows(origin)
                .filter(its -> bar.district().isEmpty()
                        ? !its.row().isTotal() && its.figure().source() == source
                        : !its.row().isLess() && its.row().code().equals(bar.district()))
                .map(Printed::figure)
                .findFirst()
                .orElse(bar.figure());
    }

    /** A row with its figure of one column. */
    private record Printed(TreeRow row, Figure figure) {
        @Nullable
        BigDecimal value() {
            return figure.value();
        }
    }

    private Stream<Printed> rows(Origin origin) {
        int column = origin instanceof Origin.Amount amount ? amount.column() : 0;
        List<TreeRow> rows = origin instanceof Origin.Amount amount
                ? money.get(amount.table()).rows()
                : origin instanceof Origin.Indicator its
                        ? indicators.get(its.block()).rows()
                        : List.of();
        return IntStream.range(0, rows.size())
                .mapToObj(row ->
                        new Printed(rows.get(row), rows.get(row).figures().get(column)));
    }
}
