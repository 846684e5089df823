package org.huizong.demo;

/** What is wrong with a made-up form, so that it is known beforehand what must be found. */
enum Fault {
    /** Nothing. */
    NONE(""),
    /** A total is not the sum of its parts. */
    WRONG_SUM(""),
    /** A rate is not its numerator by its denominator. */
    WRONG_RATE(""),
    /** It was never sent. */
    MISSING(""),
    /** It lies in the folder 迟报, to be laid into the inbox later. */
    LATE(""),
    /** The file breaks off in the middle. */
    DAMAGED("I"),
    /** The same file lies there twice. */
    DUPLICATE("I207"),
    /** An older form with other figures lies beside the one that counts. */
    CORRECTED("I209"),
    /** Without our stamp, the sheet renamed, two lines above the title. */
    OTHER_LAYOUT("");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** The code of the finding about the file, or the beginning of it; the empty string when there is none. */
    String code() {
        return code;
    }

    /** Whether its figures count in the first run. */
    boolean counts() {
        return this != MISSING && this != LATE && this != DAMAGED;
    }
}
