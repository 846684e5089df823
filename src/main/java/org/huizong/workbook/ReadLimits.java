package org.huizong.workbook;

/** How much of a file we take; beyond it the file is refused before memory or time run out. */
final class ReadLimits {
    /** Entries of a package. */
    static final int PARTS = 1_000;

    /** Unpacked bytes of one entry. */
    static final long PART = 200L << 20;

    /** Unpacked bytes of a package. */
    static final long UNPACKED = 400L << 20;

    /** Unpacked bytes of a package that POI may be asked to read. */
    static final long UNPACKED_FOR_POI = 8L << 20;

    /** Unpacked bytes of an entry that is unpacked in one piece. */
    static final int AT_ONCE = 4 << 20;

    /** Entries with a value, and merges, of a workbook. */
    static final int ENTRIES = 300_000;

    /** Characters of all shared texts, or of all values. */
    static final int CHARACTERS = 20_000_000;

    /** Characters of one text; Excel itself stops at 32,767. */
    static final int TEXT = 100_000;

    private ReadLimits() {}
}
