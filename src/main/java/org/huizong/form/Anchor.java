package org.huizong.form;

import org.jspecify.annotations.Nullable;

/**
 * The captions of the blank that a field hangs on.
 *
 * @param caption its label, or the row label of a crossing, or the header of a list's column
 * @param header the column header of a crossing, else null
 * @param side where the value stands, seen from the caption
 */
public record Anchor(Caption caption, @Nullable Caption header, Side side) {
    /** Where the value stands. */
    public enum Side {
        RIGHT,
        BELOW,
        CROSSING
    }
}
