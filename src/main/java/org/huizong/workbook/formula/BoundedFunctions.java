package org.huizong.workbook.formula;

import java.util.Arrays;
import java.util.Map;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Countif;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.functions.Hlookup;
import org.apache.poi.ss.formula.functions.Match;
import org.apache.poi.ss.formula.functions.Sumif;
import org.apache.poi.ss.formula.functions.TextFunction;
import org.apache.poi.ss.formula.functions.Vlookup;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;

/**
 * The engine's functions whose work may grow far beyond the cells that they look at, kept within bounds: patterns are
 * decided by {@link Wildcard} before the engine makes regular expressions of them, texts stay as long as a cell can hold,
 * and the letters gone through count as cells looked at.
 */
final class BoundedFunctions implements UDFFinder {
    private static final String JOIN = "&";
    private static final ValueEval ANY_NUMBER = new StringEval(">=-1E+307");

    /** So many letters can a cell hold. */
    private static final int LONGEST = 32_767;

    private static final Map<String, FreeRefFunction> OWN = Map.of(
            "COUNTIF",
            new PatternCriteria(0, plain(new Countif())),
            "SUMIF",
            new PatternCriteria(0, plain(new Sumif())),
            "MATCH",
            PatternLookup.match(plain(new Match())),
            "VLOOKUP",
            PatternLookup.down(plain(new Vlookup())),
            "HLOOKUP",
            PatternLookup.across(plain(new Hlookup())),
            "FIND",
            searching(plain(TextFunction.FIND)),
            "SEARCH",
            searching(new PatternSearch(plain(TextFunction.SEARCH))),
            "CONCATENATE",
            joining(plain(TextFunction.CONCATENATE)),
            JOIN,
            joining(plain(TextFunction.CONCATENATE)));

    private static final Map<String, FreeRefFunction> LATER = Map.of(
            "COUNTIFS", criteria(0, "COUNTIFS"),
            "SUMIFS", criteria(1, "SUMIFS"),
            "AVERAGEIF", criteria(0, "AVERAGEIF"),
            "AVERAGEIFS", criteria(1, "AVERAGEIFS"),
            "MAXIFS", ofNumbers(criteria(1, "MAXIFS")),
            "MINIFS", ofNumbers(criteria(1, "MINIFS")));

    @Override
    public @Nullable FreeRefFunction findFunction(String name) {
        FreeRefFunction own = OWN.get(name);
        return own == null ? LATER.get(name) : own;
    }

    /** Whether a formula must call the function of this name here instead of the engine's own. */
    static boolean replaces(String name) {
        return OWN.containsKey(name);
    }

    private static FreeRefFunction plain(Function function) {
        return (values, context) -> function.evaluate(values, context.getRowIndex(), context.getColumnIndex());
    }

    private static FreeRefFunction criteria(int first, String name) {
        return new PatternCriteria(first, AggregatingUDFFinder.DEFAULT.findFunction(name));
    }

    /** Blanks and words in its range are passed over as Excel does; the engine takes them for nought. */
    private static FreeRefFunction ofNumbers(FreeRefFunction function) {
        return (values, context) -> {
            ValueEval[] given = Arrays.copyOf(values, values.length + 2);
            given[values.length] = values[0];
            given[values.length + 1] = ANY_NUMBER;
            return function.evaluate(given, context);
        };
    }

    private static FreeRefFunction searching(FreeRefFunction function) {
        return (values, context) -> {
            long letters = values.length < 2 ? 0 : (long) letters(values[0], context) * letters(values[1], context);
            Effort.of(context).letters(letters);
            return function.evaluate(values, context);
        };
    }

    private static FreeRefFunction joining(FreeRefFunction function) {
        return (values, context) -> {
            long letters = 0;
            for (ValueEval value : values) {
                letters += letters(value, context);
            }
            Effort.of(context).letters(letters);
            return letters > LONGEST ? ErrorEval.VALUE_INVALID : function.evaluate(values, context);
        };
    }

    /** How long a text is; what is none has a few letters at most. */
    private static int letters(ValueEval value, OperationEvaluationContext context) {
        try {
            ValueEval single = OperandResolver.getSingleValue(value, context.getRowIndex(), context.getColumnIndex());
            return single instanceof StringEval text ? text.getStringValue().length() : 1;
        } catch (EvaluationException e) {
            return 1; // the function itself answers with the error
        }
    }
}
