package org.huizong.workbook.formula;

import org.apache.poi.ss.formula.OperationEvaluationContext;

/** What a rule may still do on one declaration, counted in cells looked at; goes through functions that work on letters. */
interface Effort {
    /** So many letters gone through are as much work as one cell looked at. */
    int LETTERS_A_LOOK = 64;

    /** The effort of the sheet that a function is answered on. */
    static Effort of(OperationEvaluationContext context) {
        ValueSheet sheet = ((ValueBook) context.getWorkbook()).page();
        return letters -> sheet.spend(letters / LETTERS_A_LOOK);
    }

    /** Counts letters that are about to be gone through; throws through the engine when the rule has done enough. */
    void letters(long count);
}
