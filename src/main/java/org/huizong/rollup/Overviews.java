package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.Unit;

/** Makes the key figures and charts of the overview; of a form with several periods the latest is shown. */
record Overviews(DistrictTree tree, List<Sheaf> sheaves) {
    private static final int MOST_CHARTS = 2;

    /** The key figures; a field that no form has is left out. */
    List<KeyFigure> figures(Overview overview) {
        return overview.figures().stream()
                .flatMap(reference -> find(reference).stream().map(figures -> keyFigure(reference, figures)))
                .toList();
    }

    /** The charts; one that nobody gave a figure for is left out. */
    List<ChartSeries> charts(Overview overview) {
        return overview.charts().stream()
                .flatMap(reference -> find(reference).stream().map(figures -> chart(reference, figures)))
                .filter(chart -> !chart.values().isEmpty())
                .limit(MOST_CHARTS)
                .toList();
    }

    private Optional<FieldFigures> find(FieldRef reference) {
        return sheaves.stream()
                .filter(sheaf -> sheaf.code().equals(reference.form()))
                .max(Comparator.comparing(Sheaf::period))
                .flatMap(sheaf -> sheaf.form().field(reference.field()).map(field -> new FieldFigures(sheaf, field)));
    }

    private KeyFigure keyFigure(FieldRef reference, FieldFigures figures) {
        List<Unit> concerned =
                tree.units().stream().filter(figures.sheaf()::concerns).toList();
        long given = concerned.stream().filter(figures::counts).count();
        return new KeyFigure(
                title(reference, figures),
                figures.total(concerned),
                measure(figures),
                figures.field().type() == FieldType.PERCENT,
                given + "/" + concerned.size() + " 单位");
    }

    private ChartSeries chart(FieldRef reference, FieldFigures figures) {
        List<Unit> units = tree.units().stream()
                .filter(unit -> figures.value(unit).number().isPresent())
                .toList();
        Map<String, Integer> inDistrict = new HashMap<>();
        units.forEach(unit -> inDistrict.merge(tree.district(unit), 1, Integer::sum));
        return new ChartSeries(
                title(reference, figures) + (measure(figures).isEmpty() ? "" : "（" + measure(figures) + "）"),
                units.stream()
                        .map(unit ->
                                inDistrict.getOrDefault(tree.district(unit), 0) > 1 ? unit.name() : tree.district(unit))
                        .toList(),
                units.stream()
                        .flatMap(unit -> figures.value(unit).number().stream())
                        .map(number -> scaled(figures, number))
                        .toList());
    }

    /** A percentage is drawn in the hundredths that its title names. */
    private static BigDecimal scaled(FieldFigures figures, BigDecimal number) {
        return figures.field().type() == FieldType.PERCENT ? number.movePointRight(2) : number;
    }

    private static String title(FieldRef reference, FieldFigures figures) {
        return reference.title().isEmpty() ? figures.field().name() : reference.title();
    }

    private static String measure(FieldFigures figures) {
        Field field = figures.field();
        if (!field.measure().isEmpty()) {
            return field.measure();
        }
        return switch (field.type()) {
            case PERCENT -> "%";
            case AMOUNT -> figures.sheaf().form().unitOfAccount();
            default -> "";
        };
    }
}
