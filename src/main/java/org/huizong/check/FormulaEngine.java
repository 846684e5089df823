package org.huizong.check;

import org.huizong.declaration.Declaration;
import org.huizong.form.FormTemplate;

/**
 * Decides Excel formulas over the values of a declaration.
 *
 * <p>A bare name is a field that stands once; {@code 栏目[列]} is a whole column of a list; inside a list's or an
 * enumeration's scope bare names of its columns are the current line's values. Blank values count as in Excel. Never
 * throws for what the values are: an error is an {@link Answer.Failure}. Safe for several threads.
 */
public interface FormulaEngine {
    /**
     * Parses a formula.
     *
     * @param scope name of the list or enumeration that the rule runs over, or the empty string
     * @throws FormulaFault when the text is no formula or names what the template does not have
     */
    Formula parse(FormTemplate template, String text, String scope) throws FormulaFault;

    /** Gets ready to answer formulas over one declaration; the result is for one thread. */
    Calculation open(FormTemplate template, Declaration declaration);

    /** One declaration laid out for the engine. */
    interface Calculation {
        /**
         * Answers a formula.
         *
         * @param line zero-based index of the line or entry that a scoped formula runs over, -1 without a scope
         */
        Answer answer(Formula formula, int line);
    }
}
