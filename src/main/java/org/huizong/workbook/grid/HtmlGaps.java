package org.huizong.workbook.grid;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Which cells of a page's tables take no room: those that are not displayed, so that browsers and spreadsheet programs move
 * the next ones up. Where a whole row or a whole column is not displayed its cells stand, and are hidden.
 */
final class HtmlGaps {
    private final HtmlSight sight;
    /** By table and number of the cell in its row; asked once, since pages hide many cells of one column. */
    private final IdentityHashMap<Element, Map<Integer, Boolean>> columns = new IdentityHashMap<>();

    HtmlGaps(HtmlSight sight) {
        this.sight = sight;
    }

    /** Whether a cell takes room. */
    boolean takesRoom(Element cell) {
        Element table = sight.isGone(cell) ? cell.closest("table") : null;
        Element row = cell.parent();
        return table == null
                || row == null
                || row.children().stream().filter(HtmlGaps::isCell).allMatch(sight::isGone)
                || columns.computeIfAbsent(table, its -> new HashMap<>())
                        .computeIfAbsent(cell.elementSiblingIndex(), index -> isColumn(table, index));
    }

    /** Whether an element of a row is a cell. */
    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Whether the table hides a column, by its {@code col} or by all of its cells. */
    private boolean isColumn(Element table, int index) {
        return table.select("col").stream().anyMatch(sight::isGone)
                || table.select("tr").stream()
                        .filter(row -> row.childrenSize() > index)
                        .allMatch(row -> sight.isGone(row.child(index)));
    }
}
