package org.huizong.workbook.formula;

import org.apache.poi.ss.formula.CacheAreaEval;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function with pairs of a range and a criterion, such as SUMIFS: where a criterion is a pattern, the function is given
 * a range of marks instead, one for each text that is as the pattern says, and asked for the marks.
 *
 * @param first where the first pair begins
 * @param function the engine's
 */
record PatternCriteria(int first, FreeRefFunction function) implements FreeRefFunction {
    private static final String MARK = "是";
    private static final StringEval ALIKE = new StringEval(MARK);
    private static final StringEval UNLIKE = new StringEval("否");

    @Override
    public ValueEval evaluate(ValueEval[] values, OperationEvaluationContext context) {
        ValueEval[] given = values.clone();
        for (int i = first; i + 1 < given.length; i += 2) {
            String criterion = text(given[i + 1], context);
            String sign = criterion.startsWith("<>") ? "<>" : criterion.startsWith("=") ? "=" : "";
            boolean orders = sign.isEmpty() && (criterion.startsWith("<") || criterion.startsWith(">"));
            Wildcard pattern = orders ? null : Wildcard.of(criterion.substring(sign.length()));
            AreaEval range = range(given[i]);
            if (pattern != null && range != null) {
                given[i] = marks(range, pattern, Effort.of(context));
                given[i + 1] = new StringEval(sign + MARK);
            }
        }
        return function.evaluate(given, context);
    }

    private static String text(ValueEval value, OperationEvaluationContext context) {
        try {
            ValueEval single = OperandResolver.getSingleValue(value, context.getRowIndex(), context.getColumnIndex());
            return single instanceof StringEval text ? text.getStringValue() : "";
        } catch (EvaluationException e) {
            return ""; // the function itself answers with the error
        }
    }

    private static @Nullable AreaEval range(ValueEval value) {
        if (value instanceof RefEval cell) {
            return cell.offset(0, 0, 0, 0);
        }
        return value instanceof AreaEval area ? area : null;
    }

    private static AreaEval marks(AreaEval range, Wildcard pattern, Effort effort) {
        ValueEval[] marks = new ValueEval[range.getHeight() * range.getWidth()];
        for (int i = 0; i < marks.length; i++) {
            ValueEval value = range.getRelativeValue(i / range.getWidth(), i % range.getWidth());
            marks[i] = value instanceof StringEval text
                    ? pattern.matches(text.getStringValue(), effort) ? ALIKE : UNLIKE
                    : value;
        }
        return new CacheAreaEval(
                range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn(), marks);
    }
}
