package org.huizong.workbook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.Position;

/** The columns of one list on a filled sheet, and what kind of row each of its rows is. */
final class ListColumns {
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|共计|小计)(?:万元|元)?");
    private static final Pattern FOOT = Pattern.compile(
            "^\\s*(?:注|备\\s*注|说明|填[报表]说明|附\\s*[件表]\\s*\\d*|(?:单位|部门|项目)?负责人|填[报表]人|制\\s*表\\s*人?|审核人?"
                    + "|联系人|联系电话|填[报表]日期)\\s*(?:[:：].*|\\d{1,2}[、.．].*)?$",
            Pattern.DOTALL);

    private final Grid grid;
    private final Map<Field, Area> headers;
    private final Spots spots;
    private final int last;

    ListColumns(Grid grid, Map<Field, Area> headers, Spots spots) {
        this.grid = grid;
        this.headers = headers;
        this.spots = spots;
        this.last = headers.values().stream()
                .mapToInt(area -> area.last().column())
                .max()
                .orElse(0);
    }

    List<Field> fields() {
        return List.copyOf(headers.keySet());
    }

    /** Where a row has its value of a column. */
    Position spot(Field field, int row) {
        Area header = headers.get(field);
        return header == null ? new Position(row, 0) : spots.filled(row, header);
    }

    /** A row whose filled cells all continue a merge from above is the same line, not another one. */
    boolean isLine(int row) {
        long filled = own(row);
        return filled > 1 || (filled == 1 && !isBanner(row));
    }

    /** A row that a total stands on. */
    boolean isTotal(int row) {
        return TOTAL.matcher(LabelKeys.exact(first(row))).matches();
    }

    /** A total of the lines above it, after which more lines may follow. */
    boolean isSubtotal(int row) {
        return LabelKeys.exact(first(row)).startsWith("小计");
    }

    /** A row of remarks or signatures below the list. */
    boolean isFoot(int row) {
        return FOOT.matcher(first(row)).matches();
    }

    /** A row with two columns filled at least. */
    boolean isFull(int row) {
        return own(row) > 1 && !isTotal(row) && !isFoot(row);
    }

    private long own(int row) {
        return headers.keySet().stream()
                .filter(field ->
                        field.role() != FieldRole.GROUP && !field.type().beside())
                .map(field -> spot(field, row))
                .filter(spot ->
                        !spots.entry(spot).isBlank() && grid.area(spot).first().row() == row)
                .map(grid::area)
                .distinct()
                .count();
    }

    /** A note written right across the columns. */
    private boolean isBanner(int row) {
        long covered = headers.keySet().stream()
                .map(field -> grid.area(spot(field, row)))
                .filter(area -> area.last().column() > area.first().column())
                .filter(area -> headers.values().stream()
                                .filter(header ->
                                        area.coversColumn(header.first().column()))
                                .count()
                        > 1)
                .count();
        return covered > 0;
    }

    private String first(int row) {
        for (int column = 0; column <= last; column++) {
            Position spot = new Position(row, column);
            if (!grid.at(spot).isBlank() && grid.area(spot).first().row() == row) {
                return grid.at(spot).shown();
            }
        }
        return "";
    }
}
