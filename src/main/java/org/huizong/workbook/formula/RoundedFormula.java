package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.huizong.check.Answer;
import org.huizong.declaration.Content;
import org.jspecify.annotations.Nullable;

/**
 * How far a formula's answer may lie from the truth because each number in it was rounded when it was printed: half a unit
 * of its own last digit, carried through what the formula makes of it. Whether a condition is met is decided by what is
 * printed; of IF only the branch that was taken counts, of SUMIFS only the lines that were added up. What comes out of any
 * other function may be as far off as all the numbers in it together. For one declaration; one thread.
 */
final class RoundedFormula {
    /** How far the result is off is the same function of how far its range is off. */
    private static final Set<String> LIKE_THEIR_RANGE =
            Set.of("AVERAGE", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS");

    /** The result is off by as much as the most uncertain number at most. */
    private static final Set<String> ONE_OF = Set.of("MAX", "MIN", "MEDIAN", "LARGE", "SMALL");

    private static final Set<String> COUNTS = Set.of(
            "COUNT",
            "COUNTA",
            "COUNTBLANK",
            "COUNTIF",
            "COUNTIFS",
            "LEN",
            "ROWS",
            "MATCH",
            "YEAR",
            "MONTH",
            "DAY",
            "SIGN");
    private static final int MOST_DECIMALS = 15;

    private final FormulaNames names;
    private final ValueSheet sheet;
    private final int line;
    private final Asking engine;

    RoundedFormula(FormulaNames names, ValueSheet sheet, int line, Asking engine) {
        this.names = names;
        this.sheet = sheet;
        this.line = line;
        this.engine = engine;
    }

    /** Has a part of the formula answered. */
    interface Asking {
        /**
         * Answers a part.
         *
         * @param uncertain in which of its arguments numbers are replaced by how far they are off
         */
        Answer answer(FormulaTerm part, IntPredicate uncertain);
    }

    /** How far; null when the formula has no number for an answer. */
    @Nullable
    BigDecimal slack(FormulaTerm whole) {
        Rounded answer = scalar(whole);
        return answer == null ? null : answer.slack();
    }

    private @Nullable Rounded scalar(FormulaTerm term) {
        List<Rounded> values = values(term);
        return values == null || values.size() != 1 ? null : values.get(0);
    }

    private @Nullable List<Rounded> values(FormulaTerm term) {
        if (term.token() instanceof NamePtg name) {
            FormulaNames.Spot spot = names.get(name);
            return spot.reach() == FormulaNames.Reach.RANGE
                    ? column(spot.column(), spot.column())
                    : single(spot.row(line), spot.column());
        }
        if (term.token() instanceof Area3DPxg area) {
            return column(area.getFirstColumn(), area.getLastColumn());
        }
        if (term.token() instanceof IntPtg || term.token() instanceof NumberPtg) {
            return List.of(Rounded.exact(new BigDecimal(term.token().toFormulaString())));
        }
        if (term.token() instanceof ValueOperatorPtg operation) {
            return operate(operation, term);
        }
        Rounded worked = call(term);
        return worked == null ? null : List.of(worked);
    }

    private @Nullable Rounded call(FormulaTerm term) {
        String function = term.function();
        List<FormulaTerm> given = term.given();
        if (ONE_OF.contains(function)) {
            return answered(
                    term, given.stream().flatMap(each -> all(each).stream()).toList(), true);
        }
        if (LIKE_THEIR_RANGE.contains(function)) {
            return likeItsRange(term, function, given);
        }
        return switch (function) {
            case "SUM" -> sum(given);
            case "SUMPRODUCT" -> product(term, given);
            case "ABS" -> scalar(given.get(0));
            case "ROUND" -> given.size() < 2 ? null : round(given);
            case "IF" -> branch(given, asked(given.get(0)).equals(new Answer.Truth(true)) ? 1 : 2);
            case "IFERROR", "IFNA" -> branch(given, asked(given.get(0)) instanceof Answer.Failure ? 1 : 0);
            default -> answered(term, COUNTS.contains(function) ? List.of() : all(term), false);
        };
    }

    /** The engine's answer, as far off as the most uncertain number that it was made of, or as all of them together. */
    private @Nullable Rounded answered(FormulaTerm term, List<Rounded> numbers, boolean most) {
        BigDecimal slack =
                numbers.stream().map(Rounded::slack).reduce(BigDecimal.ZERO, most ? BigDecimal::max : BigDecimal::add);
        return answered(term, new Answer.Quantity(slack));
    }

    private @Nullable Rounded answered(FormulaTerm term, Answer slack) {
        return asked(term) instanceof Answer.Quantity number && slack instanceof Answer.Quantity off
                ? new Rounded(number.value(), off.value())
                : null;
    }

    private Answer asked(FormulaTerm term) {
        return engine.answer(term, argument -> false);
    }

    /** SUMIF without a range to add up adds up the range of its criterion. */
    private @Nullable Rounded likeItsRange(FormulaTerm term, String function, List<FormulaTerm> given) {
        if (!function.endsWith("IF")) {
            boolean average = function.equals("AVERAGE");
            return answered(term, engine.answer(term, argument -> average || argument == 0));
        }
        FormulaTerm third =
                given.size() > 2 ? term : FormulaTerm.call(function, List.of(given.get(0), given.get(1), given.get(0)));
        return answered(term, engine.answer(third, argument -> argument == 2));
    }

    private @Nullable Rounded branch(List<FormulaTerm> given, int branch) {
        return given.size() <= branch ? null : scalar(given.get(branch));
    }

    private @Nullable Rounded sum(List<FormulaTerm> given) {
        Rounded sum = Rounded.NOTHING;
        for (FormulaTerm term : given) {
            List<Rounded> values = values(term);
            if (values == null) {
                return null;
            }
            for (Rounded each : values) {
                sum = sum.plus(each);
            }
        }
        return sum;
    }

    private @Nullable Rounded product(FormulaTerm term, List<FormulaTerm> given) {
        List<Rounded> products = values(given.get(0));
        for (FormulaTerm factor : given.subList(1, given.size())) {
            List<Rounded> factors = values(factor);
            products = products == null || factors == null ? null : paired(MultiplyPtg.instance, products, factors);
        }
        return products == null
                ? answered(term, all(term), false)
                : products.stream().reduce(Rounded.NOTHING, Rounded::plus);
    }

    private @Nullable Rounded round(List<FormulaTerm> given) {
        Rounded value = scalar(given.get(0));
        Rounded decimals = scalar(given.get(1));
        if (decimals == null || value == null || decimals.value().abs().intValue() > MOST_DECIMALS) {
            return null;
        }
        return value.roundedTo(decimals.value().intValue());
    }

    private @Nullable List<Rounded> operate(ValueOperatorPtg operation, FormulaTerm term) {
        List<Rounded> first = values(term.arguments().get(0));
        if (first == null || operation instanceof UnaryPlusPtg) {
            return first;
        }
        if (operation instanceof PercentPtg) {
            return first.stream().map(Rounded::percent).toList();
        }
        if (operation instanceof UnaryMinusPtg) {
            return first.stream().map(Rounded.NOTHING::minus).toList();
        }
        List<Rounded> second = values(term.arguments().get(1));
        return second == null ? null : paired(operation, first, second);
    }

    /** Value by value; a single one goes with each of the others. */
    private static @Nullable List<Rounded> paired(ValueOperatorPtg operation, List<Rounded> left, List<Rounded> right) {
        int size = Math.max(left.size(), right.size());
        if ((left.size() != size && left.size() != 1) || (right.size() != size && right.size() != 1)) {
            return null;
        }
        List<Rounded> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Rounded one = operate(operation, left.get(left.size() == 1 ? 0 : i), right.get(right.size() == 1 ? 0 : i));
            if (one == null) {
                return null;
            }
            all.add(one);
        }
        return all;
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

    /** All numbers that stand in a part of the formula. */
    private List<Rounded> all(FormulaTerm term) {
        boolean named = term.token() instanceof NamePtg || term.token() instanceof Area3DPxg;
        List<Rounded> own = named ? values(term) : null;
        List<Rounded> numbers = own == null ? new ArrayList<>() : new ArrayList<>(own);
        term.given().forEach(argument -> numbers.addAll(all(argument)));
        return numbers;
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
