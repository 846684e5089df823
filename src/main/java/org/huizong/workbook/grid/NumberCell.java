package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/** A cell that holds a number: its value is the file's, what its format shows tells what was meant. */
final class NumberCell {
    /** Digits, then a long run of zeros or nines, then rubbish: {@code 0.0900000762939453}. */
    private static final Pattern RESIDUE = Pattern.compile("0*[1-9]\\d{0,8}?(?:0{4,}|9{4,})\\d{4,}");

    private static final int RESIDUE_DIGITS = 12;

    private NumberCell() {}

    static Reading read(Entry entry, Field field) {
        if (Disguise.isDate(entry)) {
            return Reading.of(new Content.Unreadable(entry.shown()), FindingCode.R338, entry.shown(), entry.raw());
        }
        Disguise.Meant meant = Disguise.meant(entry, field.measure());
        BigDecimal value = meant.value();
        Reading reading =
                meant.told(isBare(entry.shown()) ? bare(entry, value, field) : dressed(entry, value, field), entry);
        if (reading.content() instanceof Content.Decimal && isResidue(value)) {
            BigDecimal near = value.round(new MathContext(6)).stripTrailingZeros();
            return reading.and(FindingCode.R330, entry.raw(), near.toPlainString());
        }
        return reading;
    }

    /** A number that is shown as nothing but digits. */
    private static Reading bare(Entry entry, BigDecimal value, Field field) {
        int decimals = decimals(entry.shown());
        return field.type() == FieldType.PERCENT
                ? Rate.unmarked(value, decimals, entry.shown())
                : Reading.of(new Content.Decimal(value, decimals));
    }

    /** A number that is read as the page shows it, with a remark where the page shows another number than the file's. */
    static Reading asShown(Entry entry, Content text) {
        if (Disguise.isNoDay(entry)) {
            return Reading.of(text, FindingCode.R338, entry.shown(), entry.raw());
        }
        Optional<TextNumber> shown = TextNumber.of(entry.shown());
        if (shown.isEmpty()) {
            return Reading.of(text);
        }
        BigDecimal value = entry.number();
        boolean percent = shown.get().parts().rate().equals("%");
        boolean rate = percent && !shown.get().prints(value);
        BigDecimal meant = rate ? value.movePointRight(2) : value;
        return meant.compareTo(shown.get().value()) == 0
                ? Reading.of(text)
                : Reading.of(text, FindingCode.R364, entry.shown(), meant.toPlainString() + (percent ? "%" : ""));
    }

    private static Reading dressed(Entry entry, BigDecimal value, Field field) {
        String shown = entry.shown();
        int decimals = decimals(shown);
        boolean rate = shown.contains("%") || shown.contains("％") || shown.contains("‰");
        if (rate && !Disguise.takesRates(field)) {
            return Reading.unreadable(entry);
        }
        if (shown.contains("%") || shown.contains("％")) {
            return percent(entry, value, decimals);
        }
        if (shown.contains("‰")) {
            Content.Decimal content = new Content.Decimal(value.movePointLeft(3), decimals + 3);
            return Reading.of(content, FindingCode.R335, entry.shown(), Rate.shown(content.value()));
        }
        if (field.type() == FieldType.PERCENT) {
            return Rate.unmarked(value, decimals, entry.shown());
        }
        return TextNumber.of(shown)
                .filter(text -> !text.parts().suffix().isEmpty())
                .flatMap(text -> united(entry, text, field))
                .orElseGet(() -> Reading.of(new Content.Decimal(value, decimals)));
    }

    /** The format {@code 0%} shows a hundred times the value; {@code 0\%} shows the value and paints the sign. */
    private static Reading percent(Entry entry, BigDecimal value, int decimals) {
        Optional<TextNumber> shown = TextNumber.of(entry.shown());
        boolean painted = shown.isPresent()
                && value.signum() != 0
                && shown.get().prints(value)
                && !shown.get().prints(value.movePointRight(2));
        if (!painted) {
            return Reading.of(new Content.Decimal(value, decimals + 2));
        }
        BigDecimal ratio = value.movePointLeft(2);
        return Reading.of(
                new Content.Decimal(ratio, decimals + 2), FindingCode.R335, value.toPlainString(), Rate.shown(ratio));
    }

    /** A format may paint a unit: {@code 0"元"} beside the value, {@code 0!.0,"万元"} beside a ten-thousandth of it. */
    private static Optional<Reading> united(Entry entry, TextNumber shown, Field field) {
        BigDecimal value = entry.number();
        String suffix = shown.parts().suffix();
        if (shown.prints(value)) {
            return Measure.of(suffix, field.measure())
                    .map(measure -> measure.read(value, shown.fraction(), entry.shown()));
        }
        return Measure.of(suffix, "元")
                .filter(measure -> shown.prints(value.movePointLeft(measure.shift())))
                .flatMap(measure -> Measure.of("元", field.measure()))
                .map(measure -> measure.read(value, 0, value.toPlainString() + "元"));
    }

    private static boolean isBare(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (!isDigit(c) && c != '.' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** How many digits stand behind the first point that has any. */
    private static int decimals(String shown) {
        for (int point = shown.indexOf('.'); point >= 0; point = shown.indexOf('.', point + 1)) {
            int end = point + 1;
            while (end < shown.length() && isDigit(shown.charAt(end))) {
                end++;
            }
            if (end > point + 1) {
                return end - point - 1;
            }
        }
        return 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isResidue(BigDecimal value) {
        return value.precision() >= RESIDUE_DIGITS
                && RESIDUE.matcher(value.unscaledValue().abs().toString()).matches();
    }
}
