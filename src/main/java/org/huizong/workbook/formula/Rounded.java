package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A number, and how far the truth may be from it because it was rounded, or worked out of what was.
 *
 * @param slack never negative
 */
record Rounded(BigDecimal value, BigDecimal slack) {
    static final Rounded NOTHING = exact(BigDecimal.ZERO);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Rounded exact(BigDecimal value) {
        return new Rounded(value, BigDecimal.ZERO);
    }

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

    Rounded percent() {
        return new Rounded(value.movePointLeft(2), slack.movePointLeft(2));
    }
}
