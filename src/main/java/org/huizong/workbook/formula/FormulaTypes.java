package org.huizong.workbook.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
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
import org.huizong.check.FormulaFault;
import org.huizong.check.Operand;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
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

    private static final Set<String> JUDGING = Set.of(
            "AND", "OR", "NOT", "TRUE", "FALSE", "ISNUMBER", "ISTEXT", "ISBLANK", "ISERROR", "ISERR", "ISNA", "EXACT");

    private final FormulaNames names;
    private final Deque<Typed> stack = new ArrayDeque<>();

    FormulaTypes(FormulaNames names) {
        this.names = names;
    }

    private enum Kind {
        NUMBER,
        WORDS,
        TRUTH,
        /** A number or words, as it comes. */
        EITHER,
        /** A blank literal, or anything else. */
        OPEN
    }

    /**
     * What an expression is, and how it reads.
     *
     * @param comparing whether it is a comparison without brackets around it
     */
    private record Typed(Kind kind, String text, boolean comparing) {
        Typed(Kind kind, String text) {
            this(kind, text, false);
        }
    }

    /** What does not go together; null when everything does. */
    @Nullable
    FormulaFault clash(Ptg[] tokens) {
        for (Ptg token : tokens) {
            FormulaFault clash = step(token);
            if (clash != null) {
                return clash;
            }
        }
        return null;
    }

    /** Whether a part of a formula, in which nothing clashes, always comes to a number. */
    boolean isNumber(Ptg[] part) {
        return kind(part) == Kind.NUMBER;
    }

    /** Whether it always comes to true or false, or to a column of these. */
    boolean isTruth(Ptg[] part) {
        return kind(part) == Kind.TRUTH;
    }

    /** Whether nobody can say before what it comes to. */
    boolean isOpen(Ptg[] part) {
        return kind(part) == Kind.OPEN;
    }

    /** Whether it compares two values. */
    static boolean compares(Ptg token) {
        return COMPARING.contains(token.getClass());
    }

    private Kind kind(Ptg[] part) {
        return clash(part) == null && !stack.isEmpty() ? stack.pop().kind() : Kind.OPEN;
    }

    private @Nullable FormulaFault step(Ptg token) {
        if (token instanceof AttrPtg attr) {
            if (attr.isSum()) {
                Typed summed = stack.isEmpty() ? new Typed(Kind.OPEN, "") : stack.pop();
                stack.push(new Typed(Kind.NUMBER, "SUM(" + summed.text() + ")"));
            }
            return null;
        }
        if (token instanceof ParenthesisPtg && !stack.isEmpty()) {
            Typed inside = stack.pop();
            stack.push(new Typed(inside.kind(), "(" + inside.text() + ")"));
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

    private @Nullable FormulaFault operate(OperationPtg operation) {
        Typed none = new Typed(Kind.OPEN, "");
        List<Typed> operands = new ArrayList<>();
        for (int i = operation.getNumberOfOperands(); i > 0; i--) {
            operands.add(stack.isEmpty() ? none : stack.pop());
        }
        Collections.reverse(operands);
        boolean comparing = compares(operation);
        String text =
                operation.toFormulaString(operands.stream().map(Typed::text).toArray(String[]::new));
        stack.push(new Typed(result(operation, operands), text, comparing));
        if (operands.isEmpty()) {
            return null;
        }
        return comparing
                ? compared(operands.get(0), operands.get(operands.size() - 1))
                : calculated(operation, operands.get(0), operands.get(operands.size() - 1));
    }

    /** What is true or false compares with nothing else: Excel answers, and always the same. */
    private static @Nullable FormulaFault compared(Typed left, Typed right) {
        boolean mixed = left.kind() != right.kind() && left.kind() != Kind.OPEN && right.kind() != Kind.OPEN;
        if (left.kind() == Kind.EITHER || right.kind() == Kind.EITHER) {
            mixed &= left.kind() == Kind.NUMBER || right.kind() == Kind.NUMBER;
        }
        boolean chained = left.comparing() && right.kind() != Kind.TRUTH;
        if (chained || (mixed && (left.kind() == Kind.TRUTH || right.kind() == Kind.TRUTH))) {
            return fault(FindingCode.T127, (left.kind() == Kind.TRUTH ? left : right).text());
        }
        return mixed ? fault(FindingCode.T124, left.text() + "、" + right.text()) : null;
    }

    private static @Nullable FormulaFault calculated(OperationPtg operation, Typed left, Typed right) {
        if (!(operation instanceof ValueOperatorPtg) || operation instanceof ConcatPtg) {
            return null;
        }
        Typed words = left.kind() == Kind.WORDS ? left : right;
        return words.kind() == Kind.WORDS ? fault(FindingCode.T124, words.text()) : null;
    }

    private static FormulaFault fault(FindingCode code, String text) {
        return new FormulaFault(code, text.replace(FormulaNames.DOT, '!'));
    }

    private static Kind result(OperationPtg operation, List<Typed> operands) {
        if (operation instanceof AbstractFunctionPtg function) {
            boolean added = function.getName().equals("#external#") && !operands.isEmpty();
            String name = added ? operands.get(0).text().toUpperCase(Locale.ROOT) : function.getName();
            List<Typed> given = added ? operands.subList(1, operands.size()) : operands;
            if (Branches.of(name)) {
                return oneOf(Branches.taken(name, given));
            }
            return COUNTING.contains(name)
                    ? Kind.NUMBER
                    : WRITING.contains(name) ? Kind.WORDS : JUDGING.contains(name) ? Kind.TRUTH : Kind.OPEN;
        }
        if (operation instanceof ConcatPtg) {
            return Kind.WORDS;
        }
        if (compares(operation)) {
            return Kind.TRUTH;
        }
        return operation instanceof ValueOperatorPtg ? Kind.NUMBER : Kind.OPEN;
    }

    /** What comes of any of these; the empty string is words here, since it stands where a number might. */
    private static Kind oneOf(List<Typed> branches) {
        boolean number = false;
        boolean words = false;
        boolean other = branches.isEmpty();
        for (Typed branch : branches) {
            number |= branch.kind() == Kind.NUMBER || branch.kind() == Kind.EITHER;
            words |= branch.kind() == Kind.WORDS
                    || branch.kind() == Kind.EITHER
                    || branch.text().equals("\"\"");
            other |= branch.kind() == Kind.OPEN || branch.kind() == Kind.TRUTH;
        }
        if (number && words) {
            return Kind.EITHER;
        }
        return other ? Kind.OPEN : number ? Kind.NUMBER : Kind.WORDS;
    }

    private Typed operand(Ptg token) {
        if (token instanceof NamePtg name) {
            FormulaNames.Spot spot = names.get(name);
            return new Typed(spot.field().map(field -> kind(field.type())).orElse(Kind.OPEN), spot.name());
        }
        if (token instanceof Area3DPxg area && area.getFirstColumn() == area.getLastColumn()) {
            return column(names.tracks().track(area.getFirstColumn()).operand());
        }
        if (token instanceof StringPtg words) {
            return new Typed(words.getValue().isEmpty() ? Kind.OPEN : Kind.WORDS, '"' + words.getValue() + '"');
        }
        boolean number = token instanceof IntPtg || token instanceof NumberPtg;
        Kind kind = number ? Kind.NUMBER : token instanceof BoolPtg ? Kind.TRUTH : Kind.OPEN;
        return new Typed(kind, token.toFormulaString());
    }

    /** A column is what each of its values is: it is compared and calculated with value by value. */
    private Typed column(Operand column) {
        Optional<Field> field = names.tracks().vocabulary().field(column);
        String source = column.isForeign() ? column.source() + "!" : "";
        return new Typed(
                field.map(each -> kind(each.type())).orElse(Kind.OPEN),
                source + column.section() + "[" + column.name() + "]");
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
