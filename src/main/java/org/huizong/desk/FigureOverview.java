package org.huizong.desk;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.job.PublishedColumn;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Overview;

/** The key figures and charts that a job asks for; where it asks for none, the first amounts and counts and a chart of each. */
final class FigureOverview {
    private static final int FIGURES = 6;
    private static final int CHARTS = 2;

    private FigureOverview() {}

    static List<FigureColumn> figures(Figures figures, Words words) {
        return columns(figures, overview(figures).figures(), FIGURES)
                .flatMap(column -> FigureColumn.of(figures, column, "", FigureColumn.Order.PRINTED, words).stream())
                .toList();
    }

    static List<FigureColumn> charts(Figures figures, Words words) {
        return columns(figures, overview(figures).charts(), 1)
                .flatMap(column -> FigureColumn.of(figures, column, "", FigureColumn.Order.PRINTED, words).stream())
                .filter(column -> column.chart().draws())
                .limit(CHARTS)
                .toList();
    }

    private static Overview overview(Figures figures) {
        return figures.office().job().request().assignment().overview();
    }

    private static Stream<PublishedColumn> columns(Figures figures, List<FieldRef> wanted, int otherwise) {
        return wanted.isEmpty()
                ? Stream.concat(
                        figures.columns().stream()
                                .filter(FigureOverview::isMoney)
                                .limit(otherwise),
                        figures.columns().stream()
                                .filter(column ->
                                        !isMoney(column) && !column.measure().equals("%"))
                                .limit(otherwise))
                : wanted.stream().flatMap(field -> latest(figures, field));
    }

    private static boolean isMoney(PublishedColumn column) {
        return column.measure().endsWith("元");
    }

    private static Stream<PublishedColumn> latest(Figures figures, FieldRef field) {
        return figures.columns().stream()
                .filter(column ->
                        column.form().equals(field.form()) && column.field().equals(field.field()))
                .max(java.util.Comparator.comparing(PublishedColumn::year))
                .stream();
    }
}
