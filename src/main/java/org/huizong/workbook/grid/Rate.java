package org.huizong.workbook.grid;

import java.math.BigDecimal;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;

/** Rates that are written without a percent sign: never read in silence. */
final class Rate {
    private Rate() {}

    /**
     * A number in a percentage field that shows no percent sign: up to 1 a ratio, beyond it percent.
     *
     * @param decimals as printed
     */
    static Reading unmarked(BigDecimal value, int decimals, String written) {
        int compared = value.abs().compareTo(BigDecimal.ONE);
        if (value.signum() == 0) {
            return Reading.of(new Content.Decimal(value, decimals));
        }
        BigDecimal ratio = compared > 0 ? value.movePointLeft(2) : value;
        return Reading.of(
                new Content.Decimal(ratio, compared > 0 ? decimals + 2 : decimals),
                compared >= 0 ? FindingCode.R334 : FindingCode.R335,
                written,
                shown(ratio));
    }

    /** A ratio as people write it: 0.95 is {@code 95%}. */
    static String shown(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
