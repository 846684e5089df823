package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
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
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.huizong.declaration.Content;
import org.jspecify.annotations.Nullable;

/**
 * How far a formula's answer may lie from the truth because each number in it was rounded when it was printed: half a unit
 * of its own last digit, carried through sums, products, quotients, ABS, SUM and ROUND. For one declaration; one thread.
 */
final class RoundedFormula {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_DECIMALS = 15;

    private final FormulaNames names;
    private final ValueSheet sheet;
    private final int line;
    private final Deque<List<Rounded>> stack = new ArrayDeque<>();

    RoundedFormula(FormulaNames names, ValueSheet sheet, int line) {
        this.names = names;
        this.sheet = sheet;
        this.line = line;
    }

    /** A number, and how far the truth may be from it. */
    record Rounded(BigDecimal value, BigDecimal slack) {
        private static final Rounded NOTHING = new Rounded(BigDecimal.ZERO, BigDecimal.ZERO);

        Rounded plus(Rounded other) {
            return new Rounded(value.add(other.value), slack.add(other.slack));
        }

        Rounded minus(Rounded other) {
            return new Rounded(value.subtract(other.value), slack.add(other.slack));
        }

        Rounded times(Rounded other) {
            BigDecimal apart =
                    value.abs().multiply(other.slack).add(other.value.abs().multiply(slack));
            return new Rounded(value.multiply(other.value), apart.add(slack.multiply(other.slack)));
        }

        /** Null when the divisor may be zero. */
        @Nullable
        Rounded over(Rounded other) {
            BigDecimal least = other.value.abs().subtract(other.slack);
            if (least.signum() <= 0) {
                return null;
            }
            BigDecimal quotient = value.divide(other.value, MathContext.DECIMAL128);
            BigDecimal apart = slack.add(quotient.abs().multiply(other.slack));
            return new Rounded(quotient, apart.divide(least, MathContext.DECIMAL128));
        }

        Rounded roundedTo(int decimals) {
            return new Rounded(value, slack.add(HALF.movePointLeft(decimals)));
        }
    }

    /** How far; null when the formula is more than arithmetic or has no answer. */
    @Nullable
    BigDecimal slack(Ptg[] tokens) {
        for (Ptg token : tokens) {
            List<Rounded> term = token instanceof ParenthesisPtg ? stack.poll() : term(token);
            if (term == null) {
                return null;
            }
            stack.push(term);
        }
        Rounded answer = scalar();
        return answer == null ? null : answer.slack();
    }

    private @Nullable List<Rounded> term(Ptg token) {
        if (token instanceof NamePtg name) {
            FormulaNames.Spot spot = names.get(name);
            return spot.reach() == FormulaNames.Reach.RANGE
                    ? column(spot.column(), spot.column())
                    : single(spot.row(line), spot.column());
        }
        if (token instanceof Area3DPxg area) {
            return column(area.getFirstColumn(), area.getLastColumn());
        }
        if (token instanceof IntPtg || token instanceof NumberPtg) {
            return List.of(new Rounded(new BigDecimal(token.toFormulaString()), BigDecimal.ZERO));
        }
        Rounded worked = work(token);
        return worked == null ? null : List.of(worked);
    }

    private @Nullable Rounded work(Ptg token) {
        if (token instanceof AttrPtg attr) {
            return attr.isSum() ? sum(1) : null;
        }
        if (token instanceof AbstractFunctionPtg function) {
            return switch (function.getName()) {
                case "SUM" -> sum(function.getNumberOfOperands());
                case "ABS" -> scalar();
                case "ROUND" -> round();
                default -> null;
            };
        }
        return token instanceof ValueOperatorPtg operation ? operate(operation) : null;
    }

    private @Nullable Rounded operate(ValueOperatorPtg operation) {
        Rounded right = scalar();
        if (right == null || operation instanceof UnaryMinusPtg || operation instanceof UnaryPlusPtg) {
            return right == null || operation instanceof UnaryPlusPtg ? right : Rounded.NOTHING.minus(right);
        }
        if (operation instanceof PercentPtg) {
            return new Rounded(right.value().movePointLeft(2), right.slack().movePointLeft(2));
        }
        Rounded left = scalar();
        return left == null ? null : operate(operation, left, right);
    }

    private static @Nullable Rounded operate(ValueOperatorPtg operation, Rounded left, Rounded right) {
        if (operation instanceof AddPtg) {
            return left.plus(right);
        }
        if (operation instanceof SubtractPtg) {
            return left.minus(right);
        }
        if (operation instanceof MultiplyPtg) {
            return left.times(right);
        }
        return operation instanceof DividePtg ? left.over(right) : null;
    }

    private @Nullable Rounded round() {
        Rounded decimals = scalar();
        Rounded value = scalar();
        if (decimals == null || value == null || decimals.value().abs().intValue() > MOST_DECIMALS) {
            return null;
        }
        return value.roundedTo(decimals.value().intValue());
    }

    private Rounded sum(int count) {
        Rounded sum = Rounded.NOTHING;
        for (int i = 0; i < count && !stack.isEmpty(); i++) {
            for (Rounded each : stack.pop()) {
                sum = sum.plus(each);
            }
        }
        return sum;
    }

    private @Nullable Rounded scalar() {
        List<Rounded> term = stack.poll();
        return term == null || term.size() != 1 ? null : term.get(0);
    }

    private @Nullable List<Rounded> single(int row, int column) {
        Content content = sheet.content(row, column);
        boolean plain = content instanceof Content.Decimal || content instanceof Content.Blank;
        return plain ? List.of(rounded(row, column)) : null;
    }

    private List<Rounded> column(int first, int last) {
        List<Rounded> all = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            for (int row = sheet.lastRow(column); row >= 0; row--) {
                all.add(rounded(row, column));
            }
        }
        // a column of one value is no single value
        return all.size() == 1 ? List.of(all.get(0), Rounded.NOTHING) : Collections.unmodifiableList(all);
    }

    private Rounded rounded(int row, int column) {
        return sheet.content(row, column) instanceof Content.Decimal number
                ? new Rounded(number.value(), sheet.slack(row, column))
                : Rounded.NOTHING;
    }
}
