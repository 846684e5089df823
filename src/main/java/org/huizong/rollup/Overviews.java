package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.District;
import org.huizong.rollup.ChartSeries.Bar;
import org.huizong.rollup.Sources.Named;
import org.huizong.rollup.StandingTable.Standing;
import org.jspecify.annotations.Nullable;

/** Makes the key figures and charts of the overview; of a form with several periods the latest is shown. */
final class Overviews {
    private static final int MOST_CHARTS = 2;
    private static final int DEFAULT_FIGURES = 6;
    private static final int MOST_BARS = 30;

    private final DistrictTree tree;
    private final List<Sheaf> sheaves;
    private final Sources sources;
    private final Origins origins;
    private final Map<Sheaf, SheafTotals> totals;

    Overviews(DistrictTree tree, Map<Sheaf, SheafTotals> totals, Sources sources) {
        this.tree = tree;
        this.sheaves = List.copyOf(totals.keySet());
        this.totals = totals;
        this.sources = sources;
        this.origins = new Origins(this.sheaves);
    }

    /** An overview that asks for nothing is given the first amounts and the first counts, and a chart of each. */
    Overview orDefault(Overview overview) {
        if (!overview.figures().isEmpty() || !overview.charts().isEmpty()) {
            return overview;
        }
        List<FieldRef> amounts = references(origins.amounts());
        List<FieldRef> counts = references(origins.counts());
        return new Overview(
                Stream.concat(amounts.stream(), counts.stream()).toList(),
                Stream.concat(amounts.stream().limit(1), counts.stream().limit(1))
                        .toList());
    }

    private static List<FieldRef> references(Stream<FieldFigures> figures) {
        return figures.limit(DEFAULT_FIGURES)
                .map(one -> new FieldRef(one.sheaf().code(), one.field().name(), words(one.field())))
                .toList();
    }

    private static String words(Field field) {
        String column = field.label().column();
        return column.isEmpty() ? field.label().row() : field.label().row() + "（" + column + "）";
    }

    /** The key figures; a field that no form has is left out. */
    List<KeyFigure> figures(Overview overview, Map<Sheaf, YearBefore> before) {
        return overview.figures().stream()
                .flatMap(reference -> find(reference).stream().map(figures -> keyFigure(reference, figures, before)))
                .toList();
    }

    /** The charts; one that nobody gave a figure for is left out. */
    List<ChartSeries> charts(Overview overview) {
        return overview.charts().stream()
                .flatMap(reference -> find(reference).stream().map(figures -> chart(reference, figures)))
                .filter(chart -> !chart.bars().isEmpty())
                .limit(MOST_CHARTS)
                .toList();
    }

    private Optional<FieldFigures> find(FieldRef reference) {
        return sheaves.stream()
                .filter(sheaf -> sheaf.code().equals(reference.form()))
                .max(Comparator.comparing(Sheaf::period))
                .flatMap(sheaf -> sheaf.form().field(reference.field()).map(field -> new FieldFigures(sheaf, field)));
    }

    private KeyFigure keyFigure(FieldRef reference, FieldFigures figures, Map<Sheaf, YearBefore> before) {
        YearBefore years = before.get(figures.sheaf());
        return new KeyFigure(
                title(reference, figures),
                total(figures),
                figures.sheaf().measure(figures.field()),
                figures.field().type() == FieldType.PERCENT,
                coverage(figures),
                years == null ? Optional.empty() : years.change(figures.field()),
                origins.of(figures));
    }

    private @Nullable BigDecimal total(FieldFigures figures) {
        SheafTotals its = totals.get(figures.sheaf());
        return its == null ? null : its.figure(SheafTotals.ALL, figures.field());
    }

    private List<Filer> concerned(FieldFigures figures) {
        return figures.sheaf().concerned();
    }

    /** For example {@code 4/5 单位，含1-11月、退回1份}. */
    private String coverage(FieldFigures figures) {
        List<Filer> concerned = concerned(figures);
        List<Filer> counted = concerned.stream().filter(figures::counts).toList();
        Months months = Months.of(figures);
        long returned = counted.stream().filter(figures.sheaf()::returned).count();
        String included = Stream.concat(
                        counted.stream().map(months::ofUnit).distinct(),
                        Stream.of(returned == 0 ? "" : "退回" + returned + "份"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
        Coverage coverage = new Coverage(tree, figures.sheaf(), figures::counts, unit -> "");
        String districts = coverage.complete(concerned);
        return (districts.isEmpty() ? "" : districts + "，") + coverage.counted(concerned) + "/"
                + coverage.units(concerned) + " 单位"
                + (figures.sheaf().hasProjects() ? "（" + counted.size() + "项）" : "")
                + (included.isEmpty() ? "" : "，含" + included);
    }

    /** A bar for each unit; when they are more than can be told apart, for each district. */
    private ChartSeries chart(FieldRef reference, FieldFigures figures) {
        List<Filer> units = figures.sheaf().filers().stream()
                .filter(unit -> figures.value(unit).number().isPresent())
                .toList();
        String measure = figures.sheaf().measure(figures.field());
        return new ChartSeries(
                title(reference, figures),
                measure,
                figures.field().type() == FieldType.PERCENT,
                units.size() > MOST_BARS ? districts(figures, units) : bars(figures, units),
                concerned(figures).stream()
                        .filter(unit -> figures.value(unit).number().isEmpty())
                        .map(unit -> unit.name() + "（" + reason(figures.sheaf(), unit) + "）")
                        .toList(),
                origins.of(figures));
    }

    private List<Bar> bars(FieldFigures figures, List<Filer> units) {
        Map<String, Integer> inDistrict = new HashMap<>();
        units.forEach(unit -> inDistrict.merge(tree.district(unit), 1, Integer::sum));
        return units.stream()
                .map(unit -> bar(figures, unit, inDistrict.getOrDefault(tree.district(unit), 0) > 1))
                .toList();
    }

    /** The lowest districts that are few enough. */
    private List<Bar> districts(FieldFigures figures, List<Filer> units) {
        List<District> districts = List.of();
        for (int up = 1; districts.isEmpty() || (districts.size() > MOST_BARS && up <= Rank.values().length); up++) {
            int steps = up;
            districts = units.stream()
                    .map(tree::path)
                    .map(path -> path.get(Math.max(0, path.size() - steps)))
                    .distinct()
                    .toList();
        }
        return districts.stream().flatMap(its -> bar(figures, its).stream()).toList();
    }

    private Optional<Bar> bar(FieldFigures figures, District district) {
        SheafTotals its = totals.get(figures.sheaf());
        return Optional.ofNullable(its == null ? null : its.figure(district.code(), figures.field()))
                .map(total -> new Bar(district.name(), district.code(), new Figure(total, 0)));
    }

    private Bar bar(FieldFigures figures, Filer unit, boolean shared) {
        Sheaf sheaf = figures.sheaf();
        String remarks = Stream.of(
                        Months.of(figures).ofUnit(unit), sheaf.returned(unit) ? Standing.RETURNED.word() : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
        String name = shared ? unit.name() : tree.district(unit);
        return new Bar(
                remarks.isEmpty() ? name : name + "（" + remarks + "）",
                sources.figure(sheaf, unit, Named.of(sheaf, figures.field()), figures.value(unit)));
    }

    private static String reason(Sheaf sheaf, Filer unit) {
        return sheaf.counts(unit) ? "未填" : Standings.standing(sheaf, unit).word();
    }

    private static String title(FieldRef reference, FieldFigures figures) {
        return reference.title().isEmpty() ? figures.field().name() : reference.title();
    }
}
