package org.huizong.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.finding.Place;

/**
 * One line of the registry workbook as it was written.
 *
 * @param row one-based, as Excel counts
 * @param words what stands under each header, by its Chinese name; headers that the sheet lacks are missing
 * @param places where
 */
public record Written(int row, Map<String, String> words, Map<String, Place> places) {
    /** Copies. */
    public Written {
        words = Map.copyOf(words);
        places = Map.copyOf(new LinkedHashMap<>(places));
    }

    /** The words under a header, the empty string when there are none. */
    String get(String header) {
        return words.getOrDefault(header, "");
    }

    /** Where they stand. */
    Place place(String header) {
        return places.getOrDefault(header, Place.NONE);
    }
}
