package org.huizong.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/** Reads an entry as its field's type: what is written decides, and what cannot be read stays as it stands. */
final class ValueReader {
    private static final Set<String> NONE = Set.of("/", "-", "--", "—", "——", "–", "无", "\\");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.(\\d{1,15}))?(%|百分比)?(\\D{0,6})");
    private static final Pattern DECIMALS = Pattern.compile("\\.(\\d+)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ValueReader() {}

    /** The content of an entry; a mark for "none" in a numeric field is blank, never zero. */
    static Content read(Entry entry, Field field) {
        return switch (entry.kind()) {
            case BLANK -> new Content.Blank();
            case ERROR -> new Content.Unreadable(entry.raw());
            case NUMBER -> field.type().numeric() ? number(entry, field.type()) : new Content.Text(entry.shown());
            case TRUTH, TEXT ->
                field.type().numeric()
                        ? parsed(entry.shown(), field)
                        : new Content.Text(entry.shown().strip());
        };
    }

    private static Content number(Entry entry, FieldType type) {
        BigDecimal value = entry.number();
        boolean percentShown = entry.shown().contains("%");
        int decimals = decimals(entry.shown()) + (percentShown ? 2 : 0);
        if (type == FieldType.PERCENT && !percentShown && value.abs().compareTo(BigDecimal.ONE) > 0) {
            return new Content.Decimal(value.divide(HUNDRED), decimals + 2);
        }
        return new Content.Decimal(value, decimals);
    }

    private static int decimals(String shown) {
        Matcher matcher = DECIMALS.matcher(shown);
        return matcher.find() ? matcher.group(1).length() : 0;
    }

    private static Content parsed(String shown, Field field) {
        String text = Normalizer.normalize(shown, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]", "");
        if (NONE.contains(text)) {
            return new Content.Blank();
        }
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || !suffixFits(matcher.group(5), field)) {
            return new Content.Unreadable(shown.strip());
        }
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        BigDecimal value = new BigDecimal(
                matcher.group(1) + matcher.group(2).replace(",", "") + (fraction.isEmpty() ? "" : "." + fraction));
        return matcher.group(4) == null
                ? new Content.Decimal(value, fraction.length())
                : new Content.Decimal(value.divide(HUNDRED), fraction.length() + 2);
    }

    private static boolean suffixFits(String suffix, Field field) {
        return suffix.isEmpty() || suffix.equals(field.measure());
    }
}
