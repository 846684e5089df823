package org.huizong.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.RollupMethod;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedFigures;
import org.huizong.job.PublishedRow;
import org.huizong.job.PublishedSpot;
import org.huizong.registry.Unit;
import org.huizong.store.PastFiles;

/**
 * The figures of one publication as somebody may see them; from a total to its parts to the cells that they were read from.
 *
 * @param files as they stood then
 * @param run that published them
 */
record Figures(Office office, Sight sight, PastFiles files, int run, PublishedFigures published) {
    List<PublishedColumn> columns() {
        return published.columns();
    }

    /** The column of a field that stands once, or of a list's field. */
    Optional<PublishedColumn> column(String form, int year, String section, String field) {
        return columns().stream()
                .filter(column -> column.form().equals(form) && column.year() == year)
                .filter(column ->
                        column.section().equals(section) && column.field().equals(field))
                .findFirst();
    }

    /** The districts of a column, without the units. */
    FigureTree districts(PublishedColumn column) {
        FigureTree totals = FigureTree.of(published.totals(column), sight);
        return totals.rows().isEmpty() ? all(column) : totals;
    }

    /** A column from a district or unit downwards, or from the topmost on; with every unit. */
    FigureTree below(PublishedColumn column, String code) {
        Optional<PublishedRow> at =
                FigureTree.of(published.totals(column), sight).at(code);
        return at.isPresent() ? rows(column, at) : all(column);
    }

    private FigureTree all(PublishedColumn column) {
        return FigureTree.of(rows(column, Optional.empty()).rows(), sight);
    }

    private FigureTree rows(PublishedColumn column, Optional<PublishedRow> top) {
        try {
            return new FigureTree(published.rows(column, top));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit whose row it is: its own, or the only one of the district that stands for it. */
    Optional<Unit> unit(PublishedRow row) {
        return office.registry()
                .unit(row.code())
                .filter(unit -> unit.name().equals(row.unit()))
                .or(() -> office.registry().unitsOf(row.code()).stream()
                        .filter(unit -> unit.name().equals(row.unit()))
                        .findFirst())
                .or(() -> sight.units().stream()
                        .filter(unit -> unit.name().equals(row.unit()))
                        .findFirst());
    }

    /** The cells that a unit's figure was read from; of a rate also those of what it is made of. */
    List<PublishedSpot> spots(PublishedColumn column, Unit unit) {
        List<String> made = new ArrayList<>(List.of(column.field()));
        templates(column)
                .flatMap(template -> template.field(column.field()).stream())
                .map(field -> field.rollup().districts())
                .forEach(method -> parts(method, made));
        try {
            return published.spots(unit.code(), column.form(), column.year()).stream()
                    .filter(spot -> made.contains(spot.field()))
                    .filter(spot -> !spot.field().equals(column.field())
                            || spot.section().equals(column.section()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form's own version, as long as it is there. */
    private Stream<FormTemplate> templates(PublishedColumn column) {
        FormId form = new FormId(column.form(), column.version());
        return office.job().templates().stream()
                .filter(template -> template.id().equals(form));
    }

    private static void parts(RollupMethod method, List<String> made) {
        if (method instanceof RollupMethod.Ratio ratio) {
            made.add(ratio.numerator());
            made.add(ratio.denominator());
        } else if (method instanceof RollupMethod.Weighted weighted) {
            made.add(weighted.weight());
        }
    }

    /** How a field is called on its form. */
    String label(PublishedColumn column) {
        return templates(column)
                .flatMap(FormTemplate::fields)
                .filter(field ->
                        field.name().equals(column.field()) && field.section().equals(column.section()))
                .findFirst()
                .map(field -> field.label().column().isEmpty()
                        ? field.label().row()
                        : field.label().row() + "（" + field.label().column() + "）")
                .orElse(column.field());
    }
}
