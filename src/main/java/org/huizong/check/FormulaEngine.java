package org.huizong.check;

/**
 * Decides Excel formulas over the values of declarations.
 *
 * <p>A bare name is a field that stands once; {@code 栏目[列]} is a whole column of a list; inside a list's or an
 * enumeration's scope bare names of its columns are the current line's values. An alias and an exclamation mark before a
 * name mean another declaration: {@code 上年!支出合计}; where the alias means several declarations the name is a range,
 * one cell a declaration. Blank values count as in Excel. Safe for several threads.
 */
public interface FormulaEngine {
    /** The language of the formulas of one form. */
    Formulas over(Vocabulary vocabulary);
}
