package org.huizong.workbook;

import java.util.List;
import java.util.regex.Pattern;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.Position;

/** The columns of one list on a filled sheet, and what kind of row each of its rows is. */
final class ListColumns {
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|共计|小计)(?:万元|元)?");
    private static final Pattern FOOT = Pattern.compile(
            "^\\s*(?:注|备\\s*注|说明|填[报表]说明|附\\s*[件表]\\s*\\d*|(?:单位|部门|项目)?负责人|填[报表]人|制\\s*表\\s*人?|审核人?"
                    + "|联系人|联系电话|填[报表]日期)\\s*(?:[:：].*|\\d{1,2}[、.．].*)?$",
            Pattern.DOTALL);
    /** What the words of a total begin with. */
    private static final String TOTALS = "合总共小";
    /** What the words of a foot begin with. */
    private static final String FEET = "注备说填附单部项负制审联";

    private final Grid grid;
    private final List<Sought> fields;
    private final List<Area> headers;
    private final Spots spots;
    private final int last;
    private int known = -1;
    private String first = "";
    private String total = "";
    private boolean foot;

    ListColumns(Grid grid, List<Sought> fields, List<Area> headers, Spots spots) {
        this.grid = grid;
        this.fields = fields;
        this.headers = headers;
        this.spots = spots;
        this.last =
                headers.stream().mapToInt(area -> area.last().column()).max().orElse(0);
    }

    List<Sought> fields() {
        return fields;
    }

    /** Where a row has its value of the column of a number. */
    Position spot(int column, int row) {
        Area header = headers.get(column);
        return spots.filled(row, header.first().column(), header.last().column());
    }

    /** A row whose filled cells all continue a merge from above is the same line, not another one. */
    boolean isLine(int row) {
        int filled = own(row);
        return filled > 1 || (filled == 1 && !isBanner(row));
    }

    /** A row that a total stands on. */
    boolean isTotal(int row) {
        look(row);
        return !total.isEmpty();
    }

    /** A total of the lines above it, after which more lines may follow. */
    boolean isSubtotal(int row) {
        look(row);
        return total.startsWith("小计");
    }

    /** A row of remarks or signatures below the list. */
    boolean isFoot(int row) {
        look(row);
        return foot;
    }

    /** A row with two columns filled at least. */
    boolean isFull(int row) {
        return own(row) > 1 && !isTotal(row) && !isFoot(row);
    }

    /** Looks at the first text of a row, once. */
    private void look(int row) {
        if (known == row) {
            return;
        }
        known = row;
        first = first(row);
        String letters = first.isEmpty() ? "" : LabelKeys.exact(first);
        boolean adds = begins(letters, TOTALS) && TOTAL.matcher(letters).matches();
        total = adds ? letters : "";
        foot = begins(first.stripLeading(), FEET) && FOOT.matcher(first).matches();
    }

    private static boolean begins(String text, String letters) {
        return !text.isEmpty() && letters.indexOf(text.charAt(0)) >= 0;
    }

    /** How many columns but the groups' are filled in the row itself; a merge across several counts once. */
    private int own(int row) {
        int count = 0;
        int[] counted = new int[fields.size()];
        for (int column = 0; column < counted.length; column++) {
            Field field = fields.get(column).field();
            boolean own = !Groups.isGroup(field) && !field.type().beside();
            int begins = own ? beginning(spot(column, row)) : -1;
            if (begins >= 0 && !contains(counted, count, begins)) {
                counted[count++] = begins;
            }
        }
        return count;
    }

    /** The column at which what stands on a spot begins in its row; -1 when nothing does. */
    private int beginning(Position spot) {
        Position first = grid.first(spot);
        return first.row() == spot.row() && !spots.entry(spot).isBlank() ? first.column() : -1;
    }

    private static boolean contains(int[] numbers, int count, int number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** A note written right across the columns. */
    private boolean isBanner(int row) {
        for (int column = 0; column < fields.size(); column++) {
            Area area = grid.area(spot(column, row));
            if (area.last().column() > area.first().column() && headersIn(area) > 1) {
                return true;
            }
        }
        return false;
    }

    private int headersIn(Area area) {
        int count = 0;
        for (Area header : headers) {
            count += area.coversColumn(header.first().column()) ? 1 : 0;
        }
        return count;
    }

    private String first(int row) {
        for (int column = 0; column <= last; column++) {
            Entry entry = grid.entry(grid.index(row, column));
            if (!entry.isBlank() && grid.first(new Position(row, column)).row() == row) {
                return entry.shown();
            }
        }
        return "";
    }
}
