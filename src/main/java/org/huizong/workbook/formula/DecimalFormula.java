package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.huizong.check.Answer;
import org.huizong.declaration.Content;
import org.jspecify.annotations.Nullable;

/**
 * A formula of nothing but names, numbers, the four operations, ABS and SUM, answered in decimals: exactly, and without
 * the engine. Where a value is neither a number nor blank the engine is asked.
 */
final class DecimalFormula {
    private static final Set<Class<?>> OPERATIONS =
            Set.of(AddPtg.class, SubtractPtg.class, MultiplyPtg.class, DividePtg.class);
    private static final Set<Class<?>> OPERANDS =
            Set.of(NamePtg.class, Area3DPxg.class, IntPtg.class, NumberPtg.class, ParenthesisPtg.class);

    private final Ptg[] tokens;
    /** The numbers that are written in the formula, each at the index of its token. */
    private final @Nullable Exact[] written;

    private final FormulaNames names;

    private DecimalFormula(Ptg[] tokens, FormulaNames names) {
        this.tokens = tokens;
        this.written = Arrays.stream(tokens).map(DecimalFormula::written).toArray(Exact[]::new);
        this.names = names;
    }

    /** The formula of these tokens; null when it is more than that. */
    static @Nullable DecimalFormula of(Ptg[] tokens, FormulaNames names) {
        for (Ptg token : tokens) {
            boolean plain = OPERANDS.contains(token.getClass())
                    || OPERATIONS.contains(token.getClass())
                    || isFunction(token, "ABS")
                    || isSum(token);
            if (!plain) {
                return null;
            }
        }
        return new DecimalFormula(tokens.clone(), names);
    }

    private static boolean isSum(Ptg token) {
        return isFunction(token, "SUM") || (token instanceof AttrPtg attr && attr.isSum());
    }

    private static boolean isFunction(Ptg token, String name) {
        return token instanceof AbstractFunctionPtg function
                && function.getName().equals(name);
    }

    /** The answer; null when the engine must be asked. */
    @Nullable
    Answer answer(ValueSheet sheet, int line) {
        Deque<Term> stack = new ArrayDeque<>();
        for (int i = 0; i < tokens.length; i++) {
            Term term = written[i] == null ? term(tokens[i], stack, sheet, line) : written[i];
            if (term == null) {
                return null;
            }
            stack.push(term);
        }
        BigDecimal value = stack.pop().scalar();
        return value == null ? null : new Answer.Quantity(value.round(PoiFormulas.EXCEL));
    }

    private @Nullable Term term(Ptg token, Deque<Term> stack, ValueSheet sheet, int line) {
        if (token instanceof NamePtg name) {
            FormulaNames.Spot spot = names.get(name);
            return spot.reach() == FormulaNames.Reach.RANGE
                    ? new Column(sheet, spot.column(), spot.column())
                    : new Single(sheet.content(spot.row(line), spot.column()));
        }
        if (token instanceof Area3DPxg area) {
            return new Column(sheet, area.getFirstColumn(), area.getLastColumn());
        }
        if (OPERATIONS.contains(token.getClass())) {
            return Exact.of(operate(token, stack.pop().scalar(), stack.pop().scalar()));
        }
        if (isSum(token)) {
            return Exact.of(sum(token, stack));
        }
        if (token instanceof ParenthesisPtg) {
            return stack.pop();
        }
        BigDecimal value = stack.pop().scalar();
        return value == null ? null : new Exact(value.abs());
    }

    private static @Nullable Exact written(Ptg token) {
        if (token instanceof IntPtg number) {
            return new Exact(BigDecimal.valueOf(number.getValue()));
        }
        return token instanceof NumberPtg ? new Exact(new BigDecimal(token.toFormulaString())) : null;
    }

    private static @Nullable BigDecimal sum(Ptg token, Deque<Term> stack) {
        int count = token instanceof AbstractFunctionPtg function ? function.getNumberOfOperands() : 1;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.add(stack.pop().sum());
        }
        return sum;
    }

    private static @Nullable BigDecimal operate(Ptg operation, @Nullable BigDecimal right, @Nullable BigDecimal left) {
        if (left == null || right == null) {
            return null;
        }
        if (operation instanceof AddPtg) {
            return left.add(right);
        }
        if (operation instanceof SubtractPtg) {
            return left.subtract(right);
        }
        if (operation instanceof MultiplyPtg) {
            return left.multiply(right);
        }
        return right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
    }

    /** Something on the stack: what it is by itself, and what it adds to a sum. */
    private sealed interface Term {
        /** Null when it is no one number. */
        @Nullable
        BigDecimal scalar();

        BigDecimal sum();
    }

    private record Exact(BigDecimal value) implements Term {
        static @Nullable Exact of(@Nullable BigDecimal value) {
            return value == null ? null : new Exact(value);
        }

        @Override
        public BigDecimal scalar() {
            return value;
        }

        @Override
        public BigDecimal sum() {
            return value;
        }
    }

    private record Single(Content content) implements Term {
        @Override
        public @Nullable BigDecimal scalar() {
            if (content instanceof Content.Decimal number) {
                return number.value();
            }
            return content instanceof Content.Blank ? BigDecimal.ZERO : null;
        }

        @Override
        public BigDecimal sum() {
            return content instanceof Content.Decimal number ? number.value() : BigDecimal.ZERO;
        }
    }

    private record Column(ValueSheet sheet, int first, int last) implements Term {
        @Override
        public @Nullable BigDecimal scalar() {
            return null;
        }

        @Override
        public BigDecimal sum() {
            BigDecimal sum = BigDecimal.ZERO;
            for (int column = first; column <= last; column++) {
                for (int row = sheet.lastRow(column); row >= 0; row--) {
                    if (sheet.content(row, column) instanceof Content.Decimal number) {
                        sum = sum.add(number.value());
                    }
                }
            }
            return sum;
        }
    }
}
