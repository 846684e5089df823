package org.huizong.workbook.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * A formula, or a part of one, as a tree.
 *
 * @param token what it does with its arguments, or the value that it is
 */
record FormulaTerm(Ptg token, List<FormulaTerm> arguments) {
    private static final String CALL = "#external#";

    FormulaTerm {
        arguments = List.copyOf(arguments);
    }

    /** The tree of a whole formula; brackets are where they belong in it already. */
    static FormulaTerm of(Ptg[] tokens) {
        Deque<FormulaTerm> stack = new ArrayDeque<>();
        for (Ptg token : tokens) {
            if (!(token instanceof ParenthesisPtg) && !isSpace(token)) {
                stack.push(term(token, stack));
            }
        }
        if (stack.size() != 1) {
            throw new IllegalArgumentException("no formula: " + stack.size() + " terms");
        }
        return stack.pop();
    }

    private static FormulaTerm term(Ptg token, Deque<FormulaTerm> stack) {
        int count = token instanceof OperationPtg operation
                ? operation.getNumberOfOperands()
                : token instanceof AttrPtg ? 1 : 0;
        List<FormulaTerm> arguments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            arguments.add(0, stack.pop());
        }
        return new FormulaTerm(token, arguments);
    }

    private static boolean isSpace(Ptg token) {
        return token instanceof AttrPtg attr && !attr.isSum();
    }

    /** The name of the function that it calls, in capitals, {@code &} for putting texts together, else the empty string. */
    String function() {
        if (token instanceof AttrPtg) {
            return "SUM";
        }
        if (token instanceof ConcatPtg) {
            return "&";
        }
        if (token instanceof AbstractFunctionPtg function) {
            return function.isExternalFunction() && arguments.get(0).token instanceof NameXPxg name
                    ? name.getNameName().toUpperCase(Locale.ROOT)
                    : function.getName();
        }
        return "";
    }

    /** What the function that it calls is given. */
    List<FormulaTerm> given() {
        boolean added = token instanceof AbstractFunctionPtg function && function.isExternalFunction();
        return added ? arguments.subList(1, arguments.size()) : arguments;
    }

    /** A call of an added function. */
    static FormulaTerm call(String function, List<FormulaTerm> given) {
        List<FormulaTerm> arguments = new ArrayList<>(given);
        arguments.add(0, new FormulaTerm(new NameXPxg(function), List.of()));
        return new FormulaTerm(FuncVarPtg.create(CALL, arguments.size()), arguments);
    }

    /** The same with other tokens. */
    FormulaTerm with(UnaryOperator<Ptg> tokens) {
        return new FormulaTerm(
                tokens.apply(token),
                arguments.stream().map(argument -> argument.with(tokens)).toList());
    }

    /** The same with other tokens in some of what its function is given. */
    FormulaTerm withGiven(IntPredicate which, UnaryOperator<Ptg> tokens) {
        int before = arguments.size() - given().size();
        List<FormulaTerm> changed = new ArrayList<>(arguments);
        for (int i = before; i < changed.size(); i++) {
            if (which.test(i - before)) {
                changed.set(i, changed.get(i).with(tokens));
            }
        }
        return new FormulaTerm(token, changed);
    }

    /** As the engine takes it. */
    Ptg[] tokens() {
        List<Ptg> tokens = new ArrayList<>();
        write(tokens);
        return tokens.toArray(Ptg[]::new);
    }

    private void write(List<Ptg> tokens) {
        arguments.forEach(argument -> argument.write(tokens));
        tokens.add(token);
    }
}
