package org.huizong.check;

/** How a rule ended. */
public enum Verdict {
    HOLDS,
    BROKEN,
    /** A value that it needs is missing or unreadable, or the formula has no answer; never the filler's fault. */
    UNDECIDED
}
