package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/** The formulas of one sheet that stand for several cells, while it is being read. */
final class FormulaGroups {
    private final Set<String> names;
    private final Map<String, Shared> shared = new HashMap<>();
    private final List<Array> arrays = new ArrayList<>();

    private record Shared(Area area, RelativeFormula formula) {}

    private record Array(Area area, String formula) {}

    /** @param names the workbook's defined names in lower case */
    FormulaGroups(Set<String> names) {
        this.names = names;
    }

    /**
     * A formula as its element says it.
     *
     * @param kind how many cells it stands for, the empty string for one
     * @param number of its group, or the empty string
     * @param area that the group covers, or the empty string
     */
    record Written(String kind, String number, String area, String text) {}

    /** What a cell computes; null when it cannot be told for certain. */
    @Nullable
    String formula(Written formula, int row, int column) {
        return switch (formula.kind()) {
            case "", "normal" -> formula.text();
            case "shared" -> formula.area().isEmpty() ? follow(formula, row, column) : lead(formula, row, column);
            case "array" -> array(formula, row, column);
            case "dataTable" -> "";
            default -> null;
        };
    }

    /** The formula of an array that covers a cell which says nothing itself, or the empty string. */
    String covering(int row, int column) {
        if (arrays.isEmpty()) {
            return "";
        }
        for (Array array : arrays) {
            if (array.area().coversRow(row) && array.area().coversColumn(column)) {
                return array.formula();
            }
        }
        return "";
    }

    /** Whether any formula fills several cells at once. */
    boolean hasArrays() {
        return !arrays.isEmpty();
    }

    /** The first cell of a group tells the formula of all. */
    private @Nullable String lead(Written formula, int row, int column) {
        Area area = beginning(formula, row, column);
        boolean known = area == null
                || formula.number().isEmpty()
                || shared.putIfAbsent(formula.number(), new Shared(area, new RelativeFormula(formula.text(), names)))
                        != null;
        return known ? null : formula.text();
    }

    private @Nullable String follow(Written formula, int row, int column) {
        Shared group = formula.text().isEmpty() ? shared.get(formula.number()) : null;
        if (group == null || !group.area().coversRow(row) || !group.area().coversColumn(column)) {
            return null;
        }
        Position first = group.area().first();
        return group.formula().at(row - first.row(), column - first.column());
    }

    private @Nullable String array(Written formula, int row, int column) {
        Area area = beginning(formula, row, column);
        if (area == null) {
            return null;
        }
        arrays.add(new Array(area, formula.text()));
        return formula.text();
    }

    /** The area of a group that begins at a cell; null when it begins elsewhere or has no formula. */
    private static @Nullable Area beginning(Written formula, int row, int column) {
        int colon = formula.area().indexOf(':');
        long first = Digits.spot(colon < 0 ? formula.area() : formula.area().substring(0, colon));
        long last = Digits.spot(formula.area().substring(colon + 1));
        if (formula.text().isEmpty() || first != Grid.packed(row, column) || last < first) {
            return null;
        }
        Area area = new Area(new Position(row, column), Grid.position(last));
        return area.last().column() < column ? null : area;
    }
}
