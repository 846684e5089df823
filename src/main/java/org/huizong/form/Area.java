package org.huizong.form;

/**
 * A rectangle of spots on a sheet, both corners belonging to it.
 *
 * @param first top left
 * @param last bottom right
 */
public record Area(Position first, Position last) {
    /** One spot. */
    public static Area of(Position only) {
        return new Area(only, only);
    }

    /** The area that {@code C12} or {@code C12:D20} names.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public static Area of(String a1) {
        int colon = a1.indexOf(':');
        return colon < 0
                ? of(Position.of(a1))
                : new Area(Position.of(a1.substring(0, colon)), Position.of(a1.substring(colon + 1)));
    }

    /** Whether the spot lies inside. */
    public boolean contains(Position spot) {
        return coversRow(spot.row()) && coversColumn(spot.column());
    }

    /** Whether any spot lies in both. */
    public boolean touches(Area other) {
        return first.row() <= other.last.row()
                && other.first.row() <= last.row()
                && first.column() <= other.last.column()
                && other.first.column() <= last.column();
    }

    /** Whether the row passes through. */
    public boolean coversRow(int row) {
        return first.row() <= row && row <= last.row();
    }

    /** Whether the column passes through. */
    public boolean coversColumn(int column) {
        return first.column() <= column && column <= last.column();
    }

    /** How many rows high. */
    public int height() {
        return last.row() - first.row() + 1;
    }

    /** Excel's name of it. */
    public String a1() {
        return first.equals(last) ? first.a1() : first.a1() + ":" + last.a1();
    }
}
