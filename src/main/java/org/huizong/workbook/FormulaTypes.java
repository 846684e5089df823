package org.huizong.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.ControlPtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.huizong.form.FieldType;
import org.jspecify.annotations.Nullable;

/** Finds where a formula compares words with a number or calculates with words: such a formula never has an answer. */
final class FormulaTypes {
    private static final Set<Class<?>> COMPARING = Set.of(
            EqualPtg.class,
            NotEqualPtg.class,
            LessThanPtg.class,
            LessEqualPtg.class,
            GreaterThanPtg.class,
            GreaterEqualPtg.class);
    private static final Set<String> COUNTING = Set.of(
            "SUM",
            "SUMIF",
            "SUMIFS",
            "SUMPRODUCT",
            "COUNT",
            "COUNTA",
            "COUNTBLANK",
            "COUNTIF",
            "COUNTIFS",
            "AVERAGE",
            "MAX",
            "MIN",
            "MEDIAN",
            "ABS",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "INT",
            "LEN",
            "VALUE",
            "YEAR",
            "MONTH",
            "DAY");
    private static final Set<String> WRITING =
            Set.of("LEFT", "RIGHT", "MID", "TRIM", "TEXT", "UPPER", "LOWER", "CONCATENATE");

    private final FormulaNames names;
    private final Deque<Typed> stack = new ArrayDeque<>();

    FormulaTypes(FormulaNames names) {
        this.names = names;
    }

    private enum Kind {
        NUMBER,
        WORDS,
        /** A blank literal, or anything else. */
        OPEN
    }

    /** What an expression is, and how it reads. */
    private record Typed(Kind kind, String text) {}

    /** The two sides that do not go together, as {@code a, b}; null when there are none. */
    @Nullable
    String clash(Ptg[] tokens) {
        for (Ptg token : tokens) {
            String clash = step(token);
            if (clash != null) {
                return clash;
            }
        }
        return null;
    }

    private @Nullable String step(Ptg token) {
        if (token instanceof AttrPtg attr) {
            if (attr.isSum()) {
                stack.poll();
                stack.push(new Typed(Kind.NUMBER, "SUM"));
            }
            return null;
        }
        if (token instanceof ParenthesisPtg || token instanceof ControlPtg) {
            return null;
        }
        if (token instanceof OperationPtg operation) {
            return operate(operation);
        }
        stack.push(operand(token));
        return null;
    }

    private @Nullable String operate(OperationPtg operation) {
        Typed last = new Typed(Kind.OPEN, "");
        Typed first = last;
        for (int i = 0; i < operation.getNumberOfOperands(); i++) {
            Typed popped = stack.isEmpty() ? last : stack.pop();
            last = i == 0 ? popped : last;
            first = popped;
        }
        String clash = clash(operation, first, last);
        stack.push(new Typed(result(operation), operation.getClass().getSimpleName()));
        return clash;
    }

    private static @Nullable String clash(OperationPtg operation, Typed left, Typed right) {
        if (COMPARING.contains(operation.getClass())) {
            boolean mixed = left.kind() != right.kind() && left.kind() != Kind.OPEN && right.kind() != Kind.OPEN;
            return mixed ? left.text() + "、" + right.text() : null;
        }
        boolean calculating = operation instanceof ValueOperatorPtg && !(operation instanceof ConcatPtg);
        if (calculating && left.kind() == Kind.WORDS) {
            return left.text();
        }
        return calculating && right.kind() == Kind.WORDS ? right.text() : null;
    }

    private static Kind result(OperationPtg operation) {
        if (operation instanceof AbstractFunctionPtg function) {
            return COUNTING.contains(function.getName())
                    ? Kind.NUMBER
                    : WRITING.contains(function.getName()) ? Kind.WORDS : Kind.OPEN;
        }
        if (operation instanceof ConcatPtg) {
            return Kind.WORDS;
        }
        boolean calculating = operation instanceof ValueOperatorPtg && !COMPARING.contains(operation.getClass());
        return calculating ? Kind.NUMBER : Kind.OPEN;
    }

    private Typed operand(Ptg token) {
        if (token instanceof NamePtg name) {
            FormulaNames.Spot spot = names.get(name);
            Kind kind = spot.reach() == FormulaNames.Reach.RANGE
                    ? Kind.OPEN
                    : spot.field().map(field -> kind(field.type())).orElse(Kind.OPEN);
            return new Typed(kind, spot.name());
        }
        if (token instanceof StringPtg words) {
            return new Typed(words.getValue().isEmpty() ? Kind.OPEN : Kind.WORDS, '"' + words.getValue() + '"');
        }
        boolean number = token instanceof IntPtg || token instanceof NumberPtg;
        return new Typed(number ? Kind.NUMBER : Kind.OPEN, token instanceof BoolPtg ? "" : token.toFormulaString());
    }

    private static Kind kind(FieldType type) {
        if (type.numeric()) {
            return Kind.NUMBER;
        }
        return type == FieldType.TEXT || type == FieldType.LONG_TEXT || type == FieldType.CHOICE
                ? Kind.WORDS
                : Kind.OPEN;
    }
}
