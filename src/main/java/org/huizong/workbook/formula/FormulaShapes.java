package org.huizong.workbook.formula;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.ArrayPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.huizong.check.FormulaFault;
import org.huizong.finding.FindingCode;

/**
 * Finds where a formula gives a whole column to what takes one value. Excel would answer for each value of it; the engine
 * answers for one of them, or with an error that IFERROR or COUNT may swallow, and so would say what is not true.
 */
final class FormulaShapes {
    private static final Set<String> OF_COLUMNS = Set.of(
            "SUM",
            "SUMSQ",
            "PRODUCT",
            "COUNT",
            "COUNTA",
            "COUNTBLANK",
            "AVERAGE",
            "MAX",
            "MIN",
            "MEDIAN",
            "STDEV",
            "VAR",
            "AVEDEV",
            "AND",
            "OR");

    private static final Set<String> OF_NUMBERS = Set.of("SUMPRODUCT", "COUNT");

    private final FormulaNames names;

    FormulaShapes(FormulaNames names) {
        this.names = names;
    }

    /**
     * Looks through a formula.
     *
     * @throws FormulaFault T111 with the function that gets a column and cannot take it, T153 with the one that gets truths
     *     and adds numbers
     */
    void check(Ptg[] tokens) throws FormulaFault {
        isMany(FormulaTerm.of(tokens));
    }

    private boolean isMany(FormulaTerm term) throws FormulaFault {
        if (term.token() instanceof NamePtg name) {
            return names.get(name).reach() == FormulaNames.Reach.RANGE;
        }
        if (term.arguments().isEmpty()) {
            return term.token() instanceof Area3DPxg || term.token() instanceof ArrayPtg;
        }
        refuseTruths(term);
        boolean operator = term.token() instanceof ValueOperatorPtg && !(term.token() instanceof ConcatPtg);
        List<FormulaTerm> given = term.given();
        boolean many = false;
        for (int i = 0; i < given.size(); i++) {
            boolean column = isMany(given.get(i));
            if (column && !operator && !takes(term.function(), i, given.get(i).token() instanceof ValueOperatorPtg)) {
                throw new FormulaFault(FindingCode.T111, term.function() + "(…[…]…)");
            }
            many |= column;
        }
        return many && (operator || passesOn(term.function()));
    }

    /** Excel adds no truth in SUMPRODUCT, where the engine does, and COUNT counts truths that do not hold as well. */
    private void refuseTruths(FormulaTerm term) throws FormulaFault {
        if (!OF_NUMBERS.contains(term.function())) {
            return;
        }
        for (FormulaTerm given : term.given()) {
            if (new FormulaTypes(names).isTruth(given.tokens())) {
                String shown = given.token() instanceof ValueOperatorPtg operator
                        ? operator.toFormulaString(new String[] {"…", "…"})
                        : given.function() + "(…)";
                throw new FormulaFault(FindingCode.T153, term.function() + "(" + shown + ")");
            }
        }
    }

    /** Whether a function takes a column there; one that is calculated only SUMPRODUCT takes. */
    private static boolean takes(String function, int index, boolean calculated) {
        return function.equals("SUMPRODUCT") || (!calculated && takes(function, index));
    }

    private static boolean takes(String function, int index) {
        return switch (function) {
            case "COUNTIF", "LARGE", "SMALL", "INDEX", "ROWS" -> index == 0;
            case "RANK", "MATCH", "VLOOKUP", "HLOOKUP", "离群度" -> index == 1;
            case "SUMIF", "AVERAGEIF" -> index != 1;
            case "LOOKUP" -> index > 0;
            case "COUNTIFS" -> index % 2 == 0;
            case "SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS" -> index == 0 || index % 2 == 1;
            default -> OF_COLUMNS.contains(function) || (passesOn(function) && index > 0);
        };
    }

    private static boolean passesOn(String function) {
        return function.equals("IF") || function.equals("CHOOSE");
    }
}
