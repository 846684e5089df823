package org.huizong.workbook.part;

/** How much of a file we take; beyond it the file is refused before memory or time run out. */
public final class ReadLimits {
    /** Entries of a package. */
    public static final int PARTS = 1_000;

    /** Unpacked bytes of one entry. */
    static final long PART = 200L << 20;

    /** Unpacked bytes of a package. */
    static final long UNPACKED = 400L << 20;

    /** Unpacked bytes of a package that POI may be asked to read. */
    public static final long UNPACKED_FOR_POI = 8L << 20;

    /** Unpacked bytes of an entry that is unpacked in one piece. */
    static final int AT_ONCE = 4 << 20;

    /** Entries with a value, and merges, of a workbook. */
    public static final int ENTRIES = 300_000;

    /** Entries and merges of an old workbook, which POI holds as objects. */
    public static final int OLD_ENTRIES = 200_000;

    /** Records of an old workbook besides formatted blanks. */
    public static final int OLD_RECORDS = 400_000;

    /** Cell styles, sheets, or references of a package; Excel itself stops at 65,490 styles. */
    public static final int STYLES = 70_000;

    /** Sheets of a workbook, and references of a part. */
    public static final int SHEETS = 2_000;

    /** Tags of a web page, each of which becomes objects of a tree. */
    public static final int TAGS = 600_000;

    /** Elements inside each other. */
    static final int DEPTH = 1_000;

    /** Bytes of a large XML part between one tag's beginning and the next. */
    static final int RUN = 4 << 20;

    /** Characters that a cell holds at most in Excel; a longer text was cut off or comes from elsewhere. */
    public static final int CELL = 32_767;

    /** Characters of all shared texts, or of all values. */
    public static final int CHARACTERS = 20_000_000;

    /** Characters of one text; Excel itself stops at 32,767. */
    public static final int TEXT = 100_000;

    private ReadLimits() {}
}
