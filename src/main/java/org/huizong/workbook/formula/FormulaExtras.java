package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.huizong.check.Outlier;
import org.huizong.form.Choice;
import org.huizong.form.FormTemplate;
import org.huizong.form.Relation;
import org.huizong.indicator.GradeBands;
import org.huizong.indicator.ListEntry;
import org.huizong.indicator.ScoreBook;
import org.huizong.indicator.ScoreOutcome;
import org.huizong.indicator.ScoreRemark;
import org.huizong.indicator.ScoringLists;
import org.huizong.indicator.Stepwise;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the field that rules have beyond Excel's: scores, grades and outliers. What has no answer is
 * {@code #N/A}, so that a rule over it says nothing.
 */
final class FormulaExtras implements UDFFinder {
    /** The names that these functions have, and how many arguments each takes at least. */
    static final Map<String, Integer> NAMES =
            Map.of("指标得分", 5, "得分下限", 5, "得分上限", 5, "超额完成", 4, "执行率得分", 3, "满意度得分", 2, "评定等级", 1, "阶梯得分", 6, "离群度", 2);

    private final FormulaTracks tracks;
    private final ScoringLists lists;
    private final ScoreBook book;
    private final Map<String, FreeRefFunction> functions;

    private FormulaExtras(FormulaTracks tracks, ScoringLists lists) {
        this.tracks = tracks;
        this.lists = lists;
        this.book = ScoreBook.of(lists);
        this.functions = Map.of(
                "指标得分", counted(5, arguments -> number(score(arguments).map(FormulaExtras::exact))),
                "得分下限", counted(5, arguments -> number(score(arguments).map(FormulaExtras::lowest))),
                "得分上限", counted(5, arguments -> number(score(arguments).map(FormulaExtras::highest))),
                "超额完成", counted(4, this::overFulfilled),
                "执行率得分", counted(3, this::execution),
                "满意度得分", counted(2, this::satisfaction),
                "评定等级", counted(1, this::grade),
                "阶梯得分", counted(6, FormulaExtras::stepwise),
                "离群度", counted(2, this::outlier));
    }

    /** Excel's later functions and these, by the lists that a form brings. */
    static UDFFinder of(FormulaTracks tracks) {
        FormTemplate form = tracks.vocabulary().own();
        Map<String, List<ListEntry>> own = form.choices().stream()
                .collect(Collectors.groupingBy(
                        Choice::list,
                        Collectors.mapping(
                                choice -> new ListEntry(choice.value(), choice.parent(), choice.points()),
                                Collectors.toList())));
        FormulaExtras extras = new FormulaExtras(tracks, ScoringLists.shipped().with(own));
        return new AggregatingUDFFinder(new BoundedFunctions(), AggregatingUDFFinder.DEFAULT, extras);
    }

    @Override
    public @Nullable FreeRefFunction findFunction(String name) {
        return functions.get(name);
    }

    private Optional<ScoreOutcome> score(Arguments arguments) throws EvaluationException {
        return Optional.of(book.score(
                arguments.text(0), arguments.text(1), arguments.text(2), arguments.text(3), arguments.number(4)));
    }

    /** Whether what was reached lies so far above the target that it must be explained. */
    private ValueEval overFulfilled(Arguments arguments) throws EvaluationException {
        ScoreOutcome outcome =
                book.score(arguments.text(0), arguments.text(1), arguments.text(2), arguments.text(3), BigDecimal.ONE);
        return outcome instanceof ScoreOutcome.Points points
                ? BoolEval.valueOf(points.remarks().contains(ScoreRemark.OVER_FULFILLED)
                        || points.remarks().contains(ScoreRemark.OVER_DEDUCTED))
                : ErrorEval.NA;
    }

    private static @Nullable BigDecimal exact(ScoreOutcome outcome) {
        return outcome instanceof ScoreOutcome.Points points ? points.printed() : null;
    }

    private static @Nullable BigDecimal lowest(ScoreOutcome outcome) {
        return outcome instanceof ScoreOutcome.Band band ? band.lower() : exact(outcome);
    }

    private static @Nullable BigDecimal highest(ScoreOutcome outcome) {
        return outcome instanceof ScoreOutcome.Band band ? band.highest() : exact(outcome);
    }

    private ValueEval execution(Arguments arguments) throws EvaluationException {
        return number(Optional.of(book.executionScore(arguments.number(0), arguments.number(1), arguments.number(2)))
                .map(FormulaExtras::exact));
    }

    private ValueEval satisfaction(Arguments arguments) throws EvaluationException {
        return number(Optional.of(book.satisfaction(arguments.number(0), arguments.number(1)))
                .map(FormulaExtras::exact));
    }

    private ValueEval grade(Arguments arguments) throws EvaluationException {
        List<String> names = arguments.count() > 1 ? List.of(arguments.text(1)) : List.of("等级", ScoringLists.GRADES);
        BigDecimal total = arguments.number(0);
        return names.stream()
                .flatMap(name -> GradeBands.of(lists.list(name)).stream())
                .findFirst()
                .flatMap(bands -> ScoreBook.gradeOf(total, bands))
                .<ValueEval>map(StringEval::new)
                .orElse(ErrorEval.NA);
    }

    private static ValueEval stepwise(Arguments arguments) throws EvaluationException {
        try {
            Stepwise scale = new Stepwise(
                    arguments.number(1),
                    arguments.number(2),
                    arguments.number(3),
                    arguments.number(4),
                    arguments.number(5),
                    Stepwise.Counting.WHOLE);
            return number(Optional.of(scale.score(arguments.number(0)).printed()));
        } catch (IllegalArgumentException e) {
            return ErrorEval.NUM_ERROR; // the author's mistake, never the filler's
        }
    }

    private ValueEval outlier(Arguments arguments) throws EvaluationException {
        Outlier.Against against =
                arguments.values().get(1) instanceof AreaEval area && ofEarlierYears(area.getFirstColumn())
                        ? Outlier.Against.YEARS
                        : Outlier.Against.PEERS;
        Outlier.Result result = Outlier.of(arguments.number(0), arguments.numbers(1), against);
        return result instanceof Outlier.Result.Scored scored
                ? number(Optional.of(scored.score().abs()))
                : ErrorEval.NA;
    }

    private boolean ofEarlierYears(int column) {
        String alias = tracks.track(column).operand().source();
        return tracks.vocabulary()
                .relative(alias)
                .filter(relative -> relative.relation().kind() == Relation.Kind.HISTORY)
                .isPresent();
    }

    private static ValueEval number(Optional<BigDecimal> value) {
        return value.<ValueEval>map(number -> new NumberEval(number.doubleValue()))
                .orElse(ErrorEval.NA);
    }

    private static FreeRefFunction counted(int least, Body body) {
        return (values, context) -> {
            if (values.length < least) {
                return ErrorEval.VALUE_INVALID;
            }
            try {
                return body.answer(new Arguments(List.of(values), context));
            } catch (EvaluationException e) {
                return e.getErrorEval();
            }
        };
    }

    /** What a function does with its arguments. */
    private interface Body {
        ValueEval answer(Arguments arguments) throws EvaluationException;
    }

    /** What a formula handed over. */
    private record Arguments(List<ValueEval> values, OperationEvaluationContext context) {
        int count() {
            return values.size();
        }

        String text(int index) throws EvaluationException {
            ValueEval value = single(index);
            if (value instanceof NumberEval number) {
                return NumberToTextConverter.toText(number.getNumberValue());
            }
            return value instanceof StringEval words ? words.getStringValue() : "";
        }

        BigDecimal number(int index) throws EvaluationException {
            ValueEval value = single(index);
            if (value instanceof BlankEval) {
                throw new EvaluationException(ErrorEval.NA);
            }
            return decimal(OperandResolver.coerceValueToDouble(value));
        }

        List<BigDecimal> numbers(int index) {
            List<BigDecimal> numbers = new ArrayList<>();
            if (values.get(index) instanceof TwoDEval area) {
                for (int row = 0; row < area.getHeight(); row++) {
                    add(area.getValue(row, 0), numbers);
                }
            } else if (values.get(index) instanceof RefEval cell) {
                add(cell.getInnerValueEval(cell.getFirstSheetIndex()), numbers);
            }
            return numbers;
        }

        private ValueEval single(int index) throws EvaluationException {
            return OperandResolver.getSingleValue(values.get(index), context.getRowIndex(), context.getColumnIndex());
        }

        private static void add(ValueEval value, List<BigDecimal> numbers) {
            if (value instanceof NumberEval number) {
                numbers.add(decimal(number.getNumberValue()));
            }
        }

        private static BigDecimal decimal(double value) {
            return BigDecimal.valueOf(value).round(PoiFormulas.EXCEL);
        }
    }
}
