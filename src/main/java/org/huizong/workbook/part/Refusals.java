package org.huizong.workbook.part;

import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/** Why a file is not trusted, as the findings that refuse it. */
public final class Refusals {
    private static final int SHOWN = 40;

    private Refusals() {}

    /** A file that is refused as a whole. */
    public static Refusal of(FindingCode code, String... arguments) {
        return new Refusal(Finding.of(code, Place.NONE, arguments));
    }

    /** A part of the file whose bytes are not those that were written. */
    public static Refusal damaged(String part) {
        return of(FindingCode.I213, part);
    }

    /** A cell that cannot be where it says, or says what cannot be. */
    public static Refusal cell(String sheet, String cell, String characters) {
        String shown = characters.length() > SHOWN ? characters.substring(0, SHOWN) + "…" : characters;
        return new Refusal(Finding.of(FindingCode.I219, Place.ofCell(sheet, cell, ""), shown));
    }

    /** A sheet with more than we take. */
    public static Refusal tooMuch(String sheet, String limit) {
        return new Refusal(Finding.of(FindingCode.I220, Place.ofCell(sheet, "", ""), sheet, limit));
    }

    /** Refuses when something does not hold. */
    public static void unless(boolean holds, FindingCode code, String... arguments) {
        if (!holds) {
            throw of(code, arguments);
        }
    }
}
