package org.huizong.declaration;

import java.util.List;

/**
 * A few rows and columns of a sheet as it was filled in, around one spot of it.
 *
 * @param sheet its name
 * @param columns Excel's letters of the columns
 * @param strips the rows, from above
 */
public record Excerpt(String sheet, List<String> columns, List<Strip> strips) {
    /** Copies. */
    public Excerpt {
        columns = List.copyOf(columns);
        strips = List.copyOf(strips);
    }

    /** The text of the spot that was asked for, or the empty string. */
    public String sought() {
        return strips.stream()
                .flatMap(strip -> strip.spots().stream())
                .filter(Spot::sought)
                .map(Spot::text)
                .findFirst()
                .orElse("");
    }

    /**
     * One row.
     *
     * @param number one-based
     * @param spots from the left; those that a merge covers are left out
     */
    public record Strip(int number, List<Spot> spots) {
        /** Copies. */
        public Strip {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A cell, or what of a merge lies inside the excerpt.
     *
     * @param cell its A1 address, of a merge that of its top left
     * @param text as the page shows it
     * @param across how many columns it covers
     * @param down how many rows it covers
     * @param figure whether it holds a number
     * @param sought whether it is what was asked for
     */
    public record Spot(String cell, String text, int across, int down, boolean figure, boolean sought) {}
}
