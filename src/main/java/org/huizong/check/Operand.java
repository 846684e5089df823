package org.huizong.check;

/**
 * A value that a formula names.
 *
 * @param section name of the list whose whole column is meant, or the empty string
 * @param name name of the field or column
 */
public record Operand(String section, String name) {
    /** A field that stands once, or the value of the line that the rule runs over. */
    public static Operand single(String name) {
        return new Operand("", name);
    }

    /** Whether a whole column of a list is meant. */
    public boolean isColumn() {
        return !section.isEmpty();
    }
}
