package org.huizong.workbook.formula;

import java.util.function.IntFunction;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;

/**
 * MATCH, VLOOKUP or HLOOKUP: where what is sought is a pattern, the first text that is as it says is found here.
 *
 * @param shape which of the three
 * @param kind where the argument stands that says whether the very text is sought
 * @param function the engine's
 */
record PatternLookup(Shape shape, int kind, FreeRefFunction function) implements FreeRefFunction {
    /** What is gone through, and what the answer is. */
    enum Shape {
        VECTOR,
        FIRST_COLUMN,
        FIRST_ROW
    }

    static PatternLookup match(FreeRefFunction function) {
        return new PatternLookup(Shape.VECTOR, 2, function);
    }

    static PatternLookup down(FreeRefFunction function) {
        return new PatternLookup(Shape.FIRST_COLUMN, 3, function);
    }

    static PatternLookup across(FreeRefFunction function) {
        return new PatternLookup(Shape.FIRST_ROW, 3, function);
    }

    @Override
    public ValueEval evaluate(ValueEval[] values, OperationEvaluationContext context) {
        try {
            ValueEval sought = single(values[0], context);
            Wildcard pattern = sought instanceof StringEval text ? Wildcard.of(text.getStringValue()) : null;
            if (pattern == null) {
                return function.evaluate(values, context);
            }
            boolean exact = values.length > kind && number(values[kind], context) == 0;
            // in a sorted list a pattern has no place
            return exact ? found(values, pattern, context) : ErrorEval.NA;
        } catch (EvaluationException e) {
            return e.getErrorEval();
        }
    }

    private ValueEval found(ValueEval[] values, Wildcard pattern, OperationEvaluationContext context)
            throws EvaluationException {
        Effort effort = Effort.of(context);
        TwoDEval table = table(values[1]);
        if (shape == Shape.VECTOR) {
            boolean column = table.isColumn();
            if (!column && !table.isRow()) {
                return ErrorEval.NA;
            }
            int size = column ? table.getHeight() : table.getWidth();
            return new NumberEval(
                    1d + first(size, i -> column ? table.getValue(i, 0) : table.getValue(0, i), pattern, effort));
        }
        boolean down = shape == Shape.FIRST_COLUMN;
        int index = (int) number(values[2], context) - 1;
        if (index < 0 || index >= (down ? table.getWidth() : table.getHeight())) {
            return index < 0 ? ErrorEval.VALUE_INVALID : ErrorEval.REF_INVALID;
        }
        return down
                ? table.getValue(first(table.getHeight(), i -> table.getValue(i, 0), pattern, effort), index)
                : table.getValue(index, first(table.getWidth(), i -> table.getValue(0, i), pattern, effort));
    }

    private static int first(int size, IntFunction<ValueEval> vector, Wildcard pattern, Effort effort)
            throws EvaluationException {
        for (int i = 0; i < size; i++) {
            if (vector.apply(i) instanceof StringEval text && pattern.matches(text.getStringValue(), effort)) {
                return i;
            }
        }
        throw new EvaluationException(ErrorEval.NA);
    }

    private static TwoDEval table(ValueEval value) throws EvaluationException {
        if (value instanceof RefEval cell) {
            return cell.offset(0, 0, 0, 0);
        }
        if (value instanceof TwoDEval table) {
            return table;
        }
        throw new EvaluationException(ErrorEval.NA);
    }

    private static ValueEval single(ValueEval value, OperationEvaluationContext context) throws EvaluationException {
        return OperandResolver.getSingleValue(value, context.getRowIndex(), context.getColumnIndex());
    }

    private static double number(ValueEval value, OperationEvaluationContext context) throws EvaluationException {
        return OperandResolver.coerceValueToDouble(single(value, context));
    }
}
