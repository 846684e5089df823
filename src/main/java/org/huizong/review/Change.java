package org.huizong.review;

import org.huizong.declaration.Value;

/**
 * One value that is another in a later revision.
 *
 * @param section name of the list, or the empty string for a field that stands once
 * @param line one-based, of the later revision, or of the earlier where the line is gone; zero for a field that stands once
 * @param before absent when the line is new
 * @param after absent when the line is gone
 */
public record Change(String section, int line, String field, Value before, Value after, Kind kind) {
    /** What happened to it. */
    public enum Kind {
        CHANGED,
        /** It stands in a line that is new. */
        ADDED,
        /** It stands in a line that is gone. */
        REMOVED
    }

    static boolean differ(Value before, Value after) {
        boolean numbers = before.number().isPresent() && after.number().isPresent();
        return numbers
                ? before.number().get().compareTo(after.number().get()) != 0
                : !before.plain().strip().equals(after.plain().strip());
    }
}
