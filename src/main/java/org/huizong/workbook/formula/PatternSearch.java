package org.huizong.workbook.formula;

import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;

/**
 * SEARCH: where what is sought is a pattern, the first place from which the text goes on as it says is found here.
 *
 * @param function the engine's
 */
record PatternSearch(FreeRefFunction function) implements FreeRefFunction {
    @Override
    public ValueEval evaluate(ValueEval[] values, OperationEvaluationContext context) {
        try {
            Wildcard pattern = values.length < 2 ? null : Wildcard.beginning(text(values[0], context));
            return pattern == null ? function.evaluate(values, context) : found(pattern, values, context);
        } catch (EvaluationException e) {
            return e.getErrorEval();
        }
    }

    private static ValueEval found(Wildcard pattern, ValueEval[] values, OperationEvaluationContext context)
            throws EvaluationException {
        String text = text(values[1], context);
        int first = values.length > 2 ? OperandResolver.coerceValueToInt(single(values[2], context)) - 1 : 0;
        Effort effort = Effort.of(context);
        for (int at = first; at >= 0 && at < text.length(); at++) {
            if (pattern.matches(text.substring(at), effort)) {
                return new NumberEval(at + 1d);
            }
        }
        return ErrorEval.VALUE_INVALID;
    }

    private static String text(ValueEval value, OperationEvaluationContext context) throws EvaluationException {
        return OperandResolver.coerceValueToString(single(value, context));
    }

    private static ValueEval single(ValueEval value, OperationEvaluationContext context) throws EvaluationException {
        return OperandResolver.getSingleValue(value, context.getRowIndex(), context.getColumnIndex());
    }
}
