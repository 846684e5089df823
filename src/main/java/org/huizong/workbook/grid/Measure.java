package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;

/**
 * The unit beside a number, seen from the unit its field counts in.
 *
 * @param own as written beside the number, or the empty string
 * @param asked the field's
 * @param shift by how many powers of ten the number must be moved: 4 for 万元 in a field in 元
 */
public record Measure(String own, String asked, int shift) {
    private static final Map<String, Integer> MONEY =
            Map.of("元", 0, "圆", 0, "百元", 2, "千元", 3, "万元", 4, "万", 4, "百万元", 6, "千万元", 7, "亿元", 8, "亿", 8);
    private static final Pattern MULTIPLE = Pattern.compile("(万|亿)?(.*)");

    /** How a number with this unit goes into a field; none when the two do not measure the same thing. */
    public static Optional<Measure> of(String own, String asked) {
        if (own.isEmpty() || own.equals(asked)) {
            return Optional.of(new Measure(own, asked, 0));
        }
        Integer ownMoney = MONEY.get(own);
        Integer askedMoney = asked.equals("万") || asked.equals("亿") ? null : MONEY.get(asked);
        if (ownMoney != null && askedMoney != null) {
            return Optional.of(new Measure(own, asked, ownMoney - askedMoney));
        }
        return multiple(own, asked);
    }

    /** {@code 3万件} and {@code 3万} in a field in 件. */
    private static Optional<Measure> multiple(String own, String asked) {
        Matcher matcher = MULTIPLE.matcher(own);
        boolean fits = !asked.isEmpty()
                && matcher.matches()
                && matcher.group(1) != null
                && (matcher.group(2).isEmpty() || matcher.group(2).equals(asked));
        return fits ? Optional.of(new Measure(own, asked, matcher.group(1).equals("万") ? 4 : 8)) : Optional.empty();
    }

    /** The number in the field's unit, exactly; a conversion is told with both. */
    Reading read(BigDecimal value, int decimals, String written) {
        if (shift == 0 && !own.isEmpty() && !own.equals(asked)) {
            String taken = value.toPlainString() + asked;
            return Reading.of(new Content.Decimal(value, decimals), FindingCode.R335, written, taken);
        }
        if (shift == 0) {
            return Reading.of(new Content.Decimal(value, decimals));
        }
        BigDecimal converted = converted(value);
        return Reading.of(
                new Content.Decimal(converted, Math.max(0, decimals - shift)),
                FindingCode.R331,
                written,
                value.toPlainString() + own + " = " + converted.toPlainString() + asked);
    }

    /** A value in the field's unit. */
    public BigDecimal converted(BigDecimal value) {
        BigDecimal moved = value.scaleByPowerOfTen(shift).stripTrailingZeros();
        return moved.scale() < 0 ? moved.setScale(0) : moved;
    }
}
