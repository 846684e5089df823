package org.huizong.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.declaration.Declaration;

/** The formulas of one form: parsed once, answered for every declaration. Safe for several threads. */
public interface Formulas {
    /**
     * Parses a formula.
     *
     * @param scope name of the list or enumeration that the rule runs over, or the empty string
     * @throws FormulaFault when the text is no formula, names what the form does not have, or could not have an answer
     */
    Formula parse(String text, String scope) throws FormulaFault;

    /** Gets ready to answer formulas over one declaration and those around it; the result is for one thread. */
    Calculation open(Declaration declaration, Surroundings around);

    /** One declaration laid out for the engine. */
    interface Calculation {
        /** So many cells may one rule look at in one declaration, over all lines that it runs over. */
        int MOST_LOOKS = 5_000_000;

        /** Begins to count what one rule looks at. */
        void begin();

        /**
         * Answers a formula; never throws for what the values are. A rule that looks at too much gets {@link Answer#STOPPED}.
         *
         * @param line zero-based index of the line or entry that a scoped formula runs over, -1 without a scope
         */
        Answer answer(Formula formula, int line);

        /**
         * How far a formula's answer may lie from the truth because the numbers in it were rounded when they were
         * printed; empty when it has no number for an answer.
         */
        Optional<BigDecimal> slack(Formula formula, int line);
    }
}
