package org.huizong.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.declaration.Value;

/** Writes the numbers of a rule's sides as the form prints such numbers: percentages as such, amounts with their decimals. */
record PrintedNumber(ParsedRule rule, Scope scope) {
    private static final int FINEST = 6;

    String of(BigDecimal value) {
        ParsedRule.Sides sides = rule.sides();
        return sides != null && sides.printed() != null ? percent(value, sides.printed()) : amount(value);
    }

    /** A difference of two of them: between percentages it is percentage points, not per cent of either. */
    String difference(BigDecimal value) {
        ParsedRule.Sides sides = rule.sides();
        String printed = of(value);
        return sides != null && sides.percent() ? printed.replace("%", " 个百分点") : printed;
    }

    private String percent(BigDecimal value, Formula rate) {
        int printed = PrintedDigit.ofRate(scope.values(rate.operands().get(0)).get(0)) - 2;
        return value.movePointRight(2)
                        .setScale(Math.max(0, Math.min(printed, FINEST)), RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** As many decimals as the most exact operand printed, never fewer than the number has, at most {@link #FINEST}. */
    private String amount(BigDecimal value) {
        int printed = rule.whole().operands().stream()
                .flatMap(operand -> scope.values(operand).stream())
                .mapToInt(Value::decimals)
                .reduce(0, Math::max);
        int decimals =
                Math.min(FINEST, Math.max(printed, value.stripTrailingZeros().scale()));
        return value.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).toPlainString();
    }
}
