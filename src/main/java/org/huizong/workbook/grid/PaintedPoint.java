package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format that shows a number at another power of ten: it paints a point between the digits of a whole number, as
 * Chinese programs show 元 as 万元, {@code 0!.0000}, {@code 0\.0,"万"}; or the commas at its end drop three digits each.
 *
 * @param digits how many digits stand behind the point
 * @param painted whether the point is only painted
 * @param thousands how many commas stand at the end
 * @param words what is painted after it
 */
record PaintedPoint(int digits, boolean painted, int thousands, String words) {
    private static final Pattern CODE = Pattern.compile(
            "(?:\\[[^\\]]{1,20}\\])?[#,]*0(?:(?:[!\\\\]\\.|\"\\.\")(0{1,12})|\\.(0{1,12})|)(,{0,3})((?:\"[^\"]{0,12}\""
                    + "|[!\\\\_].|[\\p{IsHan} ]){0,6})(?:;.*)?");
    private static final Pattern MARKED = Pattern.compile("[!\\\\\"]\\.|[0#],+(?![0#])");
    private static final Pattern MARKS = Pattern.compile("_.|[\"!\\\\]");

    /** The format of a code when it is one of these. */
    static Optional<PaintedPoint> of(String code) {
        Matcher matcher = CODE.matcher(code);
        boolean other = !MARKED.matcher(code).find() || !matcher.matches();
        if (other || (matcher.group(1) == null && matcher.group(3).isEmpty())) {
            return Optional.empty();
        }
        boolean painted = matcher.group(1) != null;
        String digits = Objects.requireNonNullElse(painted ? matcher.group(1) : matcher.group(2), "");
        String words = MARKS.matcher(matcher.group(4)).replaceAll("").strip();
        return Optional.of(
                new PaintedPoint(digits.length(), painted, matcher.group(3).length(), words));
    }

    /** A number as the page shows it. */
    String show(BigDecimal number) {
        BigDecimal scaled = number.movePointLeft(3 * thousands).setScale(painted ? 0 : digits, RoundingMode.HALF_UP);
        return (painted ? scaled.movePointLeft(digits) : scaled).toPlainString() + words;
    }
}
