package org.huizong.workbook.filled;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.jspecify.annotations.Nullable;

/** The columns of one list on a filled sheet, and what kind of row each of its rows is. */
final class ListColumns {
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|共计|小计)(?:万元|元)?|(?:自评)?总(?:得|评)?分");
    /** A total that says of what; it has nothing but numbers beside it. */
    private static final Pattern NAMED_TOTAL = Pattern.compile(".{1,12}(?:合计|总计|共计|小计)(?:万元|元)?");

    private static final Pattern FOOT = Pattern.compile(
            "^\\s*(?:注|备\\s*注|说明|填[报表]说明|附\\s*[件表]\\s*\\d*|(?:单位|部门|项目)?负责人|填[报表]人|制\\s*表\\s*人?|审核人?"
                    + "|联系人|联系电话|填[报表]日期)\\s*(?:[:：].*|\\d{1,2}[、.．].*)?$",
            Pattern.DOTALL);
    /** What stands alone between the lines and is none. */
    private static final Set<String> BARE = Set.of("其中", "续表", "续上表", "接上表", "接上页");

    /** No total has a longer name. */
    private static final int LONGEST = 24;
    /** What the words of a foot begin with. */
    private static final String FEET = "注备说填附单部项负制审联";

    private static final int SHORTEST_TITLE = 4;

    private final Grid grid;
    private final List<Sought> fields;
    private final List<Area> headers;
    private final Spots spots;
    private final int last;
    /** Where the first column begins: labels to the left of it are no names of lines. */
    private final int leftmost;

    private int known = -1;
    private String first = "";
    private Position name = new Position(0, 0);
    private String title = "";
    private int top;
    private Set<Integer> heads = Set.of();
    private String total = "";
    private boolean named;
    private boolean foot;
    private boolean part;
    private boolean header;

    ListColumns(Grid grid, List<Sought> fields, List<Area> headers, Spots spots) {
        this.grid = grid;
        this.fields = fields;
        this.headers = headers;
        this.spots = spots;
        this.top = headers.stream().mapToInt(area -> area.first().row()).min().orElse(0);
        this.leftmost =
                headers.stream().mapToInt(area -> area.first().column()).min().orElse(0);
        this.last =
                headers.stream().mapToInt(area -> area.last().column()).max().orElse(0);
    }

    /** These columns below a head that begins at a row, above the headers themselves where these stand under wider ones. */
    ListColumns headed(int row) {
        top = Math.min(top, row);
        return this;
    }

    /** These columns of a form of this title, on a sheet where these rows repeat the headers at the top of a page. */
    ListColumns titled(String formTitle, Set<Integer> pageHeads) {
        title = formTitle;
        heads = pageHeads;
        return this;
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
        return named || total.startsWith("小计");
    }

    /** A total that says of what, such as 区级小计: an item might be called so. */
    boolean isNamedTotal(int row) {
        look(row);
        return named;
    }

    /** The headers again, or the form's title, as they are copied to the top of every page; or a lone 其中 or 续表. */
    boolean isHeader(int row) {
        look(row);
        return header;
    }

    /** Where the first text of a row stands. */
    Position name(int row) {
        look(row);
        return name;
    }

    /** The first text of a row. */
    String words(int row) {
        look(row);
        return first;
    }

    /** Whether a row has something of its own in the first column that names no group. */
    boolean hasName(int row) {
        for (int column = 0; column < fields.size(); column++) {
            if (!Groups.isGroup(fields.get(column).field())) {
                return beginning(spot(column, row)) >= 0;
            }
        }
        return false;
    }

    /** Whether a row has a number of its own in a column of numbers. */
    boolean hasNumber(int row) {
        for (int column = 0; column < fields.size(); column++) {
            Position spot = spot(column, row);
            boolean numeric = fields.get(column).field().type().numeric();
            if (numeric
                    && beginning(spot) >= 0
                    && Character.isDigit(spots.entry(spot).shown().strip().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** The number of the column before one whose number was merged with this one's in a row; -1 for none. */
    int owner(int column, int row) {
        Area area = fields.get(column).field().type().numeric() ? grid.area(spot(column, row)) : null;
        if (area == null || area.first().column() == area.last().column()) {
            return -1;
        }
        int owner = column;
        for (int other = 0; other < fields.size(); other++) {
            boolean shared = fields.get(other).field().type().numeric()
                    && area.contains(spot(other, row))
                    && !spots.entry(spot(other, row)).isBlank();
            owner = shared && spot(other, row).column() < spot(owner, row).column() ? other : owner;
        }
        return owner == column ? -1 : owner;
    }

    /** Where the merge begins that a number, a target or what was reached of it stands in with other rows; null for none. */
    @Nullable
    Position mergedDown(int column, int row) {
        Field field = fields.get(column).field();
        Area area = field.type().numeric() || field.type().asShown() ? grid.area(spot(column, row)) : null;
        return area == null || area.height() == 1 || Groups.isGroup(field) ? null : area.first();
    }

    /** A row that says 其中, and how much a part of the amounts of the line above is. */
    boolean isPart(int row) {
        look(row);
        return part;
    }

    /** A row of remarks or signatures below the list. */
    boolean isFoot(int row) {
        look(row);
        return foot;
    }

    /** A row with two columns filled at least. */
    boolean isFull(int row) {
        return own(row) > 1 && !isTotal(row) && !isFoot(row) && !isHeader(row) && !isPart(row);
    }

    /** Whether the name of a group in a row begins there, and is no note that is written across other columns too. */
    boolean isName(int column, int row) {
        Area area = grid.area(spot(column, row));
        for (int other = 0; other < fields.size(); other++) {
            if (!Groups.isGroup(fields.get(other).field())
                    && area.coversColumn(headers.get(other).first().column())) {
                return false;
            }
        }
        return area.first().row() == row;
    }

    /** Looks at the first text of a row, once. */
    private void look(int row) {
        if (known == row) {
            return;
        }
        known = row;
        first = first(row);
        boolean label = !first.isEmpty() && first.length() <= LONGEST;
        String letters = label ? LabelKeys.exact(first) : "";
        boolean adds = letters.indexOf('计') >= 0 || letters.indexOf('总') >= 0;
        boolean plain = adds && TOTAL.matcher(letters).matches();
        named = adds && !plain && NAMED_TOTAL.matcher(letters).matches() && onlyNumbers(row);
        total = plain || named ? letters : "";
        boolean repeats = first.length() < LONGEST * 2 && (isTitle() || (label && repeatsHeaders(row)));
        header = heads.contains(row) || (!first.isEmpty() && repeats) || isBare(letters, row);
        part = !header && first.stripLeading().startsWith("其中") && name.column() >= leftmost && addsUp();
        foot = begins(first.stripLeading(), FEET) && FOOT.matcher(first).matches();
    }

    /** Whether a row has nothing but 其中 or 续表. */
    private boolean isBare(String letters, int row) {
        return BARE.contains(letters) && name.column() >= leftmost && own(row) <= 1;
    }

    /** Whether the lines are amounts, of which one may be a part of another. */
    private boolean addsUp() {
        boolean targets = fields.stream().anyMatch(sought -> sought.field().type() == FieldType.TARGET);
        return !targets && fields.stream().anyMatch(sought -> sought.field().type() == FieldType.AMOUNT);
    }

    private boolean isTitle() {
        return title.length() > SHORTEST_TITLE && LabelKeys.loose(first).contains(title);
    }

    /** Whether every cell that a row has of its own says what the head of its column says, two at least or the only one. */
    private boolean repeatsHeaders(int row) {
        int count = 0;
        for (int column = 0; column < fields.size(); column++) {
            Position spot = spot(column, row);
            Entry entry = spots.entry(spot);
            if (!entry.isBlank() && grid.first(spot).row() == row) {
                if (!isInHead(column, LabelKeys.loose(entry.shown()))) {
                    return false;
                }
                count++;
            }
        }
        return count >= Math.min(2, fields.size());
    }

    private boolean isInHead(int column, String label) {
        Position header = headers.get(column).first();
        for (int row = top; row <= header.row(); row++) {
            Entry entry = grid.at(new Position(row, header.column()));
            if (!entry.isBlank() && LabelKeys.loose(entry.shown()).equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has its name and otherwise numbers only, one at least. */
    private boolean onlyNumbers(int row) {
        int numbers = 0;
        for (int column = 0; column < fields.size(); column++) {
            Position spot = spot(column, row);
            boolean own = !grid.first(spot).equals(name)
                    && grid.first(spot).row() == row
                    && !spots.entry(spot).isBlank();
            if (own && !fields.get(column).field().type().numeric()) {
                return false;
            }
            numbers += own ? 1 : 0;
        }
        return numbers > 0;
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
                name = grid.first(new Position(row, column));
                return entry.shown();
            }
        }
        return "";
    }
}
