package org.huizong.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.registry.Unit;

/** The lines of 数据来源, numbered as the figures are printed; a cell that is printed twice keeps its number. */
final class Sources {
    private final DistrictTree tree;
    private final List<SourceRow> rows = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    Sources(DistrictTree tree) {
        this.tree = tree;
    }

    /** The figure of a value, with its line here; {@link Figure#NONE} when the value is no number. */
    Figure figure(Sheaf sheaf, Unit unit, String field, Value value) {
        return value.number()
                .flatMap(number -> sheaf.counted(unit)
                        .map(contribution ->
                                new Figure(number, number(row(sheaf, unit, field, value, contribution), field))))
                .orElse(Figure.NONE);
    }

    List<SourceRow> rows() {
        return List.copyOf(rows);
    }

    private int number(SourceRow row, String field) {
        Place place = row.place();
        String spot = place.cell().isEmpty() ? field : place.cell();
        return numbers.computeIfAbsent(List.of(place.file(), row.digest(), place.sheet(), spot), key -> {
            rows.add(row);
            return rows.size();
        });
    }

    // One row needs all five; they come from one caller only.
    private SourceRow row(Sheaf sheaf, Unit unit, String field, Value value, Contribution contribution) {
        Place place = value.place().file().isEmpty() ? value.place().in(contribution.file()) : value.place();
        return new SourceRow(
                tree.district(unit),
                unit.name(),
                sheaf.form().title(),
                sheaf.period().shown(),
                field,
                value.shown(),
                place,
                contribution.digest());
    }
}
