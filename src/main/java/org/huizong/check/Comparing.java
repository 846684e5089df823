package org.huizong.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.finding.FindingCode;

/**
 * Both sides of a rule on one declaration, once they are numbers.
 *
 * @param line zero-based index of the line that the rule runs over, -1 without a list
 */
record Comparing(Formulas.Calculation calculation, ParsedRule rule, ParsedRule.Sides sides, Scope scope, int line) {
    Decision decide(BigDecimal left, BigDecimal right) {
        if (sides.operator().holds(left, right, rule.rule().tolerance())) {
            return Decision.holds(rule, scope).between(left, right);
        }
        Decision decision = sides.operator() == Comparison.Operator.EQUAL
                ? Decision.of(rule, scope, difference(left, right))
                : Decision.broken(rule, scope, FindingCode.C405);
        return decision.between(left, right);
    }

    private Difference difference(BigDecimal left, BigDecimal right) {
        Formula rate = sides.printed();
        if (!sides.rate() || rate == null) {
            return Difference.ofSum(left, right, bound());
        }
        int decimals = PrintedDigit.ofRate(scope.values(rate.operands().get(0)).get(0));
        return rate == sides.left()
                ? Difference.ofRate(left, decimals, right)
                : Difference.ofRate(right, decimals, left);
    }

    /** What rounding explains: half a unit of each number's own last printed digit, by what the formula makes of it. */
    private BigDecimal bound() {
        Optional<BigDecimal> left = calculation.slack(sides.left(), line);
        Optional<BigDecimal> right = calculation.slack(sides.right(), line);
        return left.flatMap(one -> right.map(one::add))
                .orElseGet(
                        () -> rule.subjects().stream().flatMap(this::halves).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Stream<BigDecimal> halves(Subject subject) {
        return Optional.ofNullable(subject.field()).stream()
                .flatMap(field -> scope.values(subject.operand()).stream()
                        .map((Value value) -> PrintedDigit.half(value, field.type())));
    }
}
