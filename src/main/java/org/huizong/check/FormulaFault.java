package org.huizong.check;

/** A formula that cannot be parsed: the template's fault, never the filler's. */
public final class FormulaFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with it, in the engine's words. */
    public FormulaFault(String reason) {
        super(reason);
    }

    /** What is wrong with it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
