package org.huizong.indicator;

import java.util.Map;
import org.huizong.finding.Place;

/**
 * One line of the catalogue workbook as it was written.
 *
 * @param row one-based, as Excel counts
 * @param words what stands in each column; columns that the sheet lacks are missing
 * @param places where
 */
public record CatalogueLine(int row, Map<CatalogueColumn, String> words, Map<CatalogueColumn, Place> places) {
    /** Copies. */
    public CatalogueLine {
        words = Map.copyOf(words);
        places = Map.copyOf(places);
    }

    String get(CatalogueColumn column) {
        return words.getOrDefault(column, "").strip();
    }

    Place place(CatalogueColumn column) {
        return places.getOrDefault(column, Place.NONE);
    }
}
