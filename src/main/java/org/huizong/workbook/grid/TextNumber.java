package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.indicator.OneWidth;

/**
 * A number written as text: {@code 2,089.45}, {@code １０２０}, {@code (1,020)}, {@code 1020万元}, {@code 95%}, {@code 壹仟贰佰}.
 *
 * @param digits its absolute value
 * @param fraction how many decimals are written
 * @param parts the sign, whether brackets stand for it, the mark of a rate, the words after it
 */
public record TextNumber(BigDecimal digits, int fraction, Parts parts) {
    /**
     * What stands around the digits.
     *
     * @param rate {@code %}, {@code ‰} or the empty string
     * @param suffix a unit, or the empty string
     */
    record Parts(boolean negative, boolean bracketed, boolean chinese, String rate, String suffix) {}

    /** More are only written by programs that print what binary numbers leave over. */
    private static final int MOST_DECIMALS = 15;

    private static final MathContext EXCEL = new MathContext(15);
    /** Nobody sees them; signs that turn the direction of what is written are left in, for everybody sees what they do. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");

    /** Made of a hyphen by programs that write well; the only sign of its looks that means nothing else. */
    private static final char MINUS = '\u2212';

    /** Digits with room between them are two numbers, unless they stand in threes: 1 708.26. */
    private static final Pattern APART = Pattern.compile("\\p{Nd}[\\s\\u00a0\\u3000]+\\p{Nd}");

    private static final Pattern IN_THREES =
            Pattern.compile("\\P{Nd}*\\p{Nd}{1,3}(?:[ \\u00a0]\\p{Nd}{3})+(?:[.．]\\p{Nd}*)?[^\\p{Nd}]*");

    private static final Pattern WRITTEN = Pattern.compile("(\\()?([-+])?[¥$]?([-+])?"
            + "(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.(\\d{1,20}))?(%|百分比|‰)?([^\\d()]{0,6})(\\))?([^\\d()]{0,6})");

    /** A text without spaces and in one width. */
    public static String narrow(String text) {
        return isNarrow(text)
                ? text
                : SPACES.matcher(OneWidth.of(text)).replaceAll("").replace(MINUS, '-');
    }

    /** Whether a text is certainly without spaces and in one width: Chinese characters, ASCII. */
    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c <= ' ' || c > '~') && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /** The number that a whole text is; none when anything else stands in it. */
    static Optional<TextNumber> of(String text) {
        String narrow = narrow(text);
        Matcher matcher = WRITTEN.matcher(narrow);
        if (!matcher.matches()) {
            return chinese(narrow);
        }
        if (narrow.length() < text.length()
                && APART.matcher(text).find()
                && !IN_THREES.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean bracketed = matcher.group(1) != null;
        String sign = part(matcher, 2) + part(matcher, 3);
        String suffix = part(matcher, 7) + part(matcher, 9);
        boolean wrong = bracketed == (matcher.group(8) == null)
                || sign.length() > 1
                || (bracketed && !sign.isEmpty())
                || (!part(matcher, 7).isEmpty() && !part(matcher, 9).isEmpty());
        if (wrong) {
            return Optional.empty();
        }
        String fraction = part(matcher, 5);
        String rate = part(matcher, 6).equals("百分比") ? "%" : part(matcher, 6);
        BigDecimal digits =
                new BigDecimal(matcher.group(4).replace(",", "") + (fraction.isEmpty() ? "" : "." + fraction));
        if (fraction.length() > MOST_DECIMALS && !NumberCell.isResidue(digits)) {
            return Optional.empty();
        }
        return Optional.of(new TextNumber(
                digits, fraction.length(), new Parts(bracketed || sign.equals("-"), bracketed, false, rate, suffix)));
    }

    private static Optional<TextNumber> chinese(String text) {
        return ChineseNumber.of(text)
                .map(number -> new TextNumber(
                        number.value(),
                        Math.max(0, number.value().scale()),
                        new Parts(false, false, true, "", number.unit())));
    }

    private static String part(Matcher matcher, int group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }

    /** The number with its sign. */
    BigDecimal value() {
        return parts.negative() ? digits.negate() : digits;
    }

    /** Whether a value prints as this. */
    boolean prints(BigDecimal value) {
        BigDecimal apart = value().subtract(value).abs();
        return apart.compareTo(BigDecimal.valueOf(5, fraction + 1)) <= 0;
    }

    static Reading read(Entry entry, Field field) {
        return of(entry.shown())
                .map(number -> dollars(number.cleaned(entry, field), entry))
                .orElseGet(() -> Reading.unreadable(entry));
    }

    /** The sign of another currency is told as in a cell whose format paints it. */
    private static Reading dollars(Reading reading, Entry entry) {
        boolean foreign = narrow(entry.shown()).indexOf('$') >= 0 && reading.content() instanceof Content.Decimal;
        return foreign ? reading.and(FindingCode.R342, entry.shown().strip(), "$") : reading;
    }

    /** What binary numbers leave over is told as in a cell with a number: up to Excel's 15 digits it is kept. */
    private Reading cleaned(Entry entry, Field field) {
        if (!NumberCell.isResidue(digits)) {
            return as(entry, field);
        }
        String written = entry.shown().strip();
        BigDecimal kept = digits.round(EXCEL).stripTrailingZeros();
        TextNumber known = new TextNumber(kept, Math.max(0, kept.scale()), parts);
        if (!NumberCell.isResidue(kept)) {
            return known.as(entry, field)
                    .and(FindingCode.R335, written, known.value().toPlainString() + parts.rate());
        }
        BigDecimal near = known.value().round(new MathContext(6)).stripTrailingZeros();
        return known.as(entry, field).and(FindingCode.R330, written, near.toPlainString() + parts.rate());
    }

    private Reading as(Entry entry, Field field) {
        String written = entry.shown().strip();
        if (!parts.rate().isEmpty()) {
            boolean fits = parts.suffix().isEmpty() && Disguise.takesRates(field);
            return fits ? noted(rate(written), written) : Reading.unreadable(entry);
        }
        if (field.type() == FieldType.PERCENT && parts.suffix().isEmpty()) {
            return Rate.unmarked(value(), fraction, written);
        }
        Optional<Measure> own = Measure.of(parts.suffix(), field.measure());
        return own.map(measure -> measure.read(value(), fraction, written))
                .map(reading -> noted(reading, written))
                .orElseGet(() -> Reading.unreadable(entry));
    }

    private Reading rate(String written) {
        if (parts.rate().equals("%")) {
            return Reading.of(new Content.Decimal(value().movePointLeft(2), fraction + 2));
        }
        Content.Decimal content = new Content.Decimal(value().movePointLeft(3), fraction + 3);
        return Reading.of(content, FindingCode.R335, written, Rate.shown(content.value()));
    }

    private Reading noted(Reading reading, String written) {
        return parts.bracketed() || parts.chinese()
                ? reading.and(FindingCode.R335, written, value().toPlainString() + parts.rate() + parts.suffix())
                : reading;
    }
}
