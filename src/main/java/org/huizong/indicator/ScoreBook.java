package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.huizong.indicator.ActualFigure.Yardstick;
import org.huizong.indicator.ScoreOutcome.Points;
import org.huizong.indicator.ScoreOutcome.Reason;
import org.huizong.indicator.ScoreOutcome.Undecided;
import org.huizong.indicator.TargetValue.Comparison;

/**
 * Scores what stands in the cells of a self-evaluation by a bureau's rules. Immutable, for any thread; never throws for
 * what the cells say.
 */
public record ScoreBook(ScoringRules rules) {
    /** Scores by the rules that hold where a bureau says nothing else. */
    public static ScoreBook national() {
        return new ScoreBook(ScoringRules.NATIONAL);
    }

    /** Scores by what some lists lay down. */
    public static ScoreBook of(ScoringLists lists) {
        return new ScoreBook(ScoringRules.NATIONAL.with(lists.list(ScoringLists.RULES)));
    }

    /**
     * Scores one indicator; see {@link FigureScore} for figures and {@link BoundScore} for grades and dates.
     *
     * @param operator a sign, a word, a code of 计算符号 (1 to 6, 9, 10), or the empty string when the target holds it
     * @param target as written
     * @param unit as written, or the empty string when the target holds it
     * @param actual as written
     */
    public ScoreOutcome score(String operator, String target, String unit, String actual, BigDecimal weight) {
        OperatorCell sign = OperatorCell.of(operator);
        Actual.Reading reached = Actual.read(actual);
        if (weight.signum() < 0) {
            return new Undecided(Reason.NEGATIVE_WEIGHT);
        }
        if (sign.isByHand()) {
            return new Undecided(Reason.BY_HAND);
        }
        if (sign.kind() == OperatorCell.Kind.WORDED) {
            return new BoundScore(rules, weight).words(reached);
        }
        Optional<WrittenDate> limit = BoundScore.limit(target);
        if (limit.isPresent() && unit.isBlank()) {
            return new BoundScore(rules, weight).limit(limit.get(), reached);
        }
        TargetReading reading = TargetParser.parse("", operator, target, unit);
        if (reading.remarks().contains(TargetRemark.APPROXIMATE)) {
            return new Undecided(Reason.TARGET_APPROXIMATE);
        }
        return reading.remarks().contains(TargetRemark.COLUMNS_DISAGREE)
                ? new Undecided(Reason.COLUMNS_DISAGREE)
                : score(reading.value(), !unit.isBlank(), reached, weight);
    }

    private ScoreOutcome score(TargetValue target, boolean column, Actual.Reading actual, BigDecimal weight) {
        FigureScore figures = new FigureScore(rules, weight);
        BoundScore bounds = new BoundScore(rules, weight);
        if (target instanceof Comparison it) {
            return figure(new Yardstick(it.number(), it.unit(), column), actual, it.operator(), figures);
        }
        if (target instanceof TargetValue.Fraction it) {
            BigDecimal percent = it.numerator().movePointRight(2).divide(it.denominator(), MathContext.DECIMAL128);
            return figure(new Yardstick(percent, "%", column), actual, it.operator(), figures);
        }
        if (target instanceof TargetValue.Range it) {
            ActualFigure read = new Yardstick(it.upper(), it.unit(), column).of(actual);
            return read instanceof ActualFigure.Known known ? figures.within(it, known.number()) : doubt(read);
        }
        if (target instanceof TargetValue.GradeBound it) {
            return bounds.grade(it, actual);
        }
        if (target instanceof TargetValue.DateBound it) {
            return bounds.date(it, actual);
        }
        if (target instanceof TargetValue.Qualitative) {
            return bounds.words(actual);
        }
        boolean several = target instanceof TargetValue.Parts;
        return new Undecided(several ? Reason.SEVERAL_TARGETS : Reason.NO_TARGET);
    }

    private static ScoreOutcome figure(
            Yardstick yardstick, Actual.Reading actual, Operator operator, FigureScore figures) {
        ActualFigure read = yardstick.of(actual);
        return read instanceof ActualFigure.Known known
                ? figures.of(operator, yardstick.number(), known.number())
                : doubt(read);
    }

    private static ScoreOutcome doubt(ActualFigure read) {
        return new Undecided(
                read instanceof ActualFigure.Doubtful doubtful ? doubtful.reason() : Reason.ACTUAL_NOT_A_NUMBER);
    }

    /**
     * The score of 预算执行率 = executed / budget (财预〔2020〕10号: 全年执行数 / 全年预算数): rate × weight, at most the weight, at least
     * zero. A budget of zero scores as {@link ScoringRules#zeroBudget()} says, one below zero not at all.
     */
    public ScoreOutcome executionScore(BigDecimal executed, BigDecimal budget, BigDecimal weight) {
        if (weight.signum() < 0 || budget.signum() < 0) {
            return new Undecided(weight.signum() < 0 ? Reason.NEGATIVE_WEIGHT : Reason.NEGATIVE_BUDGET);
        }
        if (budget.signum() == 0) {
            return switch (rules.zeroBudget()) {
                case UNDECIDED -> new Undecided(Reason.NO_BUDGET);
                case ZERO -> Points.of(BigDecimal.ZERO);
                case FULL -> Points.of(weight);
            };
        }
        if (executed.signum() < 0) {
            return Points.of(BigDecimal.ZERO, ScoreRemark.NEGATIVE_AS_ZERO);
        }
        return executed.compareTo(budget) > 0
                ? Points.of(weight, ScoreRemark.CAPPED)
                : Points.of(executed.multiply(weight).divide(budget, MathContext.DECIMAL128));
    }

    /**
     * The score of a satisfaction rate (财预〔2021〕101号): full from 90 % on, zero below 60 %, proportional between them.
     *
     * @param rate as a ratio: 0.92
     */
    public ScoreOutcome satisfaction(BigDecimal rate, BigDecimal weight) {
        ScoringRules.Satisfaction scale = rules.satisfaction();
        if (weight.signum() < 0) {
            return new Undecided(Reason.NEGATIVE_WEIGHT);
        }
        if (rate.compareTo(scale.full()) >= 0) {
            return Points.of(weight);
        }
        if (rate.compareTo(scale.zero()) < 0) {
            return Points.of(BigDecimal.ZERO);
        }
        return switch (scale.proportion()) {
            case OF_FULL -> Points.of(rate.multiply(weight).divide(scale.full(), MathContext.DECIMAL128));
            case OF_WHOLE -> Points.of(rate.multiply(weight));
            case BETWEEN ->
                Points.of(rate.subtract(scale.zero())
                        .multiply(weight)
                        .divide(scale.full().subtract(scale.zero()), MathContext.DECIMAL128));
        };
    }

    /** The points of a value on a scale of steps. */
    public static Points stepwise(BigDecimal value, Stepwise scale) {
        return scale.score(value);
    }

    /** The grade of a total; none when it lies outside all bands, below zero or above 100. */
    public static Optional<String> gradeOf(BigDecimal total, GradeBands bands) {
        return bands.of(total);
    }
}
