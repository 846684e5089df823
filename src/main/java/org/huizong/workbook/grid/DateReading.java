package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;
import org.huizong.indicator.WrittenDate;

/** Reads dates, written as text or counted in days by a spreadsheet, into ISO form: {@code 2024-05-09}, {@code 2024-05}. */
final class DateReading {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Day 60 is the 29th of February 1900, which never was; the days before it count from one day later. */
    private static final int NO_DAY = 60;

    private static final int EPOCH_YEAR = 1900;
    private static final int LAST_DAY = 2_958_465;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,.]+");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final Pattern MONTH =
            Pattern.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEGERS = Pattern.compile("\\D+");

    private DateReading() {}

    static Reading of(Entry entry) {
        String shown = entry.shown().strip();
        Optional<WrittenDate> written = WrittenDate.of(shown);
        boolean never = entry.kind() == Entry.Kind.NUMBER
                && written.filter(date -> date.first().getYear() == EPOCH_YEAR).isPresent()
                && entry.number().intValue() == NO_DAY;
        if (never) {
            return Reading.unreadable(entry);
        }
        if (written.isPresent()) {
            return written(written.get(), shown, entry.kind() == Entry.Kind.NUMBER);
        }
        Optional<WrittenDate> span = WrittenDate.span(TextNumber.narrow(shown).replaceAll("[—–~～－]+", "-"));
        if (span.isPresent()) {
            String interval = span.get().first() + "/" + span.get().last();
            return Reading.of(new Content.Text(interval), FindingCode.R335, shown, interval);
        }
        return entry.kind() == Entry.Kind.NUMBER ? serial(entry, shown) : Reading.unreadable(entry);
    }

    private static Reading written(WrittenDate date, String shown, boolean number) {
        Content content = new Content.Text(date.iso());
        if (number && date.first().getYear() == EPOCH_YEAR) {
            return Reading.of(content, FindingCode.R334, shown, date.iso());
        }
        boolean digitsOnly = number && NUMBER.matcher(shown).matches();
        return date.limit() || digitsOnly
                ? Reading.of(content, FindingCode.R335, shown, date.iso())
                : Reading.of(content);
    }

    private static Reading serial(Entry entry, String shown) {
        BigDecimal number = entry.number();
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 || number.intValue() == NO_DAY) {
            return Reading.unreadable(entry);
        }
        int day = number.intValue();
        LocalDate old = EPOCH_1900.plusDays(day < NO_DAY ? day + 1 : day);
        LocalDate mac = EPOCH_1904.plusDays(day);
        if (NUMBER.matcher(shown).matches()) {
            String both = old + "（按 1904 年起算则为 " + mac + "）";
            return Reading.of(new Content.Text(old.toString()), FindingCode.R334, shown, both);
        }
        Set<Integer> parts = INTEGERS.splitAsStream(withoutNames(shown))
                .filter(part -> part.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        boolean fitsOld = fits(old, parts);
        boolean fitsMac = fits(mac, parts);
        if (fitsOld == fitsMac) {
            return Reading.unreadable(entry);
        }
        String date = (fitsOld ? old : mac).toString();
        return Reading.of(new Content.Text(date), FindingCode.R335, shown, date);
    }

    /** The names of months, as {@code d-mmm-yy} shows them, as numbers. */
    private static String withoutNames(String shown) {
        return MONTH.matcher(shown)
                .replaceAll(name -> String.valueOf(MONTHS.indexOf(name.group().toUpperCase(Locale.ROOT)) / 3 + 1));
    }

    private static boolean fits(LocalDate date, Set<Integer> shown) {
        boolean year = shown.contains(date.getYear()) || shown.contains(date.getYear() % 100);
        boolean month = shown.contains(date.getMonthValue());
        return month && (shown.contains(date.getDayOfMonth()) || (year && shown.size() == 2));
    }
}
