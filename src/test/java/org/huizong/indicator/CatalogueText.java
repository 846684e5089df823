package org.huizong.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Place;

/** The lines of a catalogue, written as a table inside the test: columns between bars, headers first. */
final class CatalogueText {
    private CatalogueText() {}

    static IndicatorCatalogue catalogue(String table) {
        return IndicatorCatalogue.of(lines(table));
    }

    static List<CatalogueLine> lines(String table) {
        List<String> rows = table.lines().toList();
        List<String> headers = cells(rows.get(0));
        List<CatalogueLine> lines = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = cells(rows.get(row));
            Map<CatalogueColumn, String> words = new EnumMap<>(CatalogueColumn.class);
            Map<CatalogueColumn, Place> places = new EnumMap<>(CatalogueColumn.class);
            for (CatalogueColumn column : CatalogueColumn.values()) {
                int index = headers.indexOf(column.header());
                words.put(column, index < 0 || index >= cells.size() ? "" : cells.get(index));
                places.put(column, Place.ofCell("指标", (char) ('A' + Math.max(0, index)) + "" + (row + 1), ""));
            }
            lines.add(new CatalogueLine(row + 1, words, places));
        }
        return lines;
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
