package org.huizong.workbook;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which cells of a page's tables take no room: those that are not displayed, so that browsers and spreadsheet programs move
 * the next ones up. Where a whole row or a whole column is not displayed its cells stand, and are hidden.
 */
final class HtmlGaps {
    private static final Pattern NO_DISPLAY = Pattern.compile("(?i)display\\s*:\\s*none");

    /** By table and number of the cell in its row; asked once, since pages hide many cells of one column. */
    private final IdentityHashMap<Element, Map<Integer, Boolean>> columns = new IdentityHashMap<>();

    /** Whether an element of a row is a cell that takes room. */
    boolean takesRoom(Element cell) {
        if (!isCell(cell)) {
            return false;
        }
        Element table = isGone(cell) ? cell.closest("table") : null;
        Element row = cell.parent();
        return table == null
                || row == null
                || row.children().stream().filter(HtmlGaps::isCell).allMatch(HtmlGaps::isGone)
                || columns.computeIfAbsent(table, its -> new HashMap<>())
                        .computeIfAbsent(cell.elementSiblingIndex(), index -> isColumn(table, index));
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isGone(Element element) {
        return NO_DISPLAY.matcher(element.attr("style")).find() || element.hasAttr("hidden");
    }

    /** Whether the table hides a column, by its {@code col} or by all of its cells. */
    private static boolean isColumn(Element table, int index) {
        return table.select("col").stream().anyMatch(HtmlGaps::isGone)
                || table.select("tr").stream()
                        .filter(row -> row.childrenSize() > index)
                        .allMatch(row -> isGone(row.child(index)));
    }
}
