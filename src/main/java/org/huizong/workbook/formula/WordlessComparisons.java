package org.huizong.workbook.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.ErrPtg;
import org.apache.poi.ss.formula.ptg.FuncPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;

/**
 * Makes comparisons of a number with what a function looks up come to an error when that turns out to be words, wherever in
 * a formula they stand: Excel would say that words are more than any number, and the submitter would be blamed for it.
 */
final class WordlessComparisons {
    private static final int ISTEXT = FunctionMetadataRegistry.lookupIndexByName("ISTEXT");

    private final FormulaNames names;

    WordlessComparisons(FormulaNames names) {
        this.names = names;
    }

    /** The same formula, or part of one, with its comparisons guarded. */
    FormulaTerm guarded(FormulaTerm term) {
        List<FormulaTerm> given = term.arguments();
        List<FormulaTerm> guarded =
                new ArrayList<>(given.stream().map(this::guarded).toList());
        if (FormulaTypes.compares(term.token())) {
            IntStream.range(0, given.size())
                    .filter(side -> mayBeWords(given.get(side)) && isNumber(given.get(given.size() - 1 - side)))
                    .forEach(side -> guarded.set(side, wordless(guarded.get(side))));
        }
        return new FormulaTerm(term.token(), guarded);
    }

    private boolean mayBeWords(FormulaTerm term) {
        return term.token() instanceof AbstractFunctionPtg && new FormulaTypes(names).isOpen(term.tokens());
    }

    private boolean isNumber(FormulaTerm term) {
        return new FormulaTypes(names).isNumber(term.tokens());
    }

    /** {@code IF(ISTEXT(x),#VALUE!,x)}. */
    private static FormulaTerm wordless(FormulaTerm term) {
        FormulaTerm words = new FormulaTerm(FuncPtg.create(ISTEXT), List.of(term));
        FormulaTerm error = new FormulaTerm(ErrPtg.VALUE_INVALID, List.of());
        return new FormulaTerm(FuncVarPtg.create("IF", 3), List.of(words, error, term));
    }
}
