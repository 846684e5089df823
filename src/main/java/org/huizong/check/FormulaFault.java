package org.huizong.check;

import org.huizong.finding.FindingCode;

/** A formula that cannot be parsed: the template's fault, never the filler's. */
public final class FormulaFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    /**
     * Says what is wrong with it.
     *
     * @param code T108, or a more telling one
     * @param detail what is meant: a name, a sign, or the engine's own words
     */
    public FormulaFault(FindingCode code, String detail) {
        super(detail);
        this.code = code;
    }

    /** What kind of fault it is. */
    public FindingCode code() {
        return code;
    }

    /** What is meant. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
