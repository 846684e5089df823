package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.workbook.grid.FormatSection.Kind;
import org.huizong.workbook.grid.FormatSection.Piece;

/**
 * A number painted as a day and time, as a Chinese Excel paints it; years are those of our era, whatever calendar a
 * format asks for. Day 60 is painted as the 29th of February 1900, which never was.
 */
final class PaintedDay {
    private static final int FROM_1904 = 1462;
    private static final int NO_DAY = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final int DAY_SECONDS = 86_400;
    private static final Pattern CHINESE =
            Pattern.compile("\\[\\$[^\\]]*-(?:[0-9A-F]*0?804|zh[^\\]]*)\\]", Pattern.CASE_INSENSITIVE);

    private final FormatSection section;
    private final Locale locale;
    private final Numerals numerals;
    private final BigDecimal seconds;
    private final int number;
    private final int second;

    private PaintedDay(FormatSection section, BigDecimal serial) {
        boolean fractions = section.pieces().stream()
                .anyMatch(piece -> piece.kind() == Kind.TIME && piece.text().indexOf('.') > 0);
        this.section = section;
        this.locale = CHINESE.matcher(section.code()).find() ? Locale.CHINA : Locale.ENGLISH;
        this.numerals = Numerals.of(section.code());
        this.seconds =
                serial.multiply(BigDecimal.valueOf(DAY_SECONDS)).setScale(fractions ? 3 : 0, RoundingMode.HALF_UP);
        this.number = (int) (seconds.longValue() / DAY_SECONDS);
        this.second = (int) (seconds.longValue() % DAY_SECONDS);
    }

    /** The number as a section paints it; none where Excel paints only ####, below zero and beyond the year 9999. */
    static Optional<String> of(FormatSection section, BigDecimal number, boolean from1904) {
        BigDecimal serial = from1904 ? number.add(BigDecimal.valueOf(FROM_1904)) : number;
        return number.signum() < 0 || !isDay(serial)
                ? Optional.empty()
                : Optional.of(new PaintedDay(section, serial).paint());
    }

    /** Whether a number lies among the days that there are. */
    static boolean isDay(BigDecimal serial) {
        return serial.signum() >= 0 && serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0;
    }

    private String paint() {
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = section.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case TIME -> text.append(isMinute(i) ? two(minute(), piece) : time(piece));
                case ELAPSED -> text.append(elapsed(piece));
                case HALF_DAY -> text.append(half(piece.text()));
                default -> text.append(piece.text());
            }
        }
        return text.toString().strip();
    }

    private String time(Piece piece) {
        return switch (Character.toLowerCase(piece.text().charAt(0))) {
            case 'y' -> year(piece.text().length());
            case 'e', 'b' -> year(4);
            case 'm' -> month(piece);
            case 'd' -> piece.text().length() > 2 ? weekday(piece.text().length() > 3) : two(day(), piece);
            case 'a' -> (piece.text().length() > 3 ? "星期" : "") + "日一二三四五六".charAt((number + 6) % 7);
            case 'q' -> numerals.number((month() + 2) / 3, 1);
            case 'h' -> two(hasHalves() ? (hour() + 11) % 12 + 1 : hour(), piece);
            case 's' -> second(piece.text());
            default -> "";
        };
    }

    private String year(int length) {
        int year = date().getYear();
        return length > 2 ? numerals.digits("%04d".formatted(year)) : numerals.digits("%02d".formatted(year % 100));
    }

    private String month(Piece piece) {
        int length = piece.text().length();
        boolean brief = length == 3 && locale.equals(Locale.ENGLISH);
        String name = Month.of(month()).getDisplayName(brief ? TextStyle.SHORT : TextStyle.FULL, locale);
        return length < 3 ? two(month(), piece) : length > 4 ? name.substring(0, 1) : name;
    }

    private String weekday(boolean whole) {
        return DayOfWeek.of((number + 5) % 7 + 1).getDisplayName(whole ? TextStyle.FULL : TextStyle.SHORT, locale);
    }

    private String second(String text) {
        int point = text.indexOf('.');
        String whole = numerals.number(second % 60, point < 0 ? text.length() : point);
        String thousandths =
                seconds.remainder(BigDecimal.ONE).setScale(3, RoundingMode.DOWN).toPlainString();
        return point < 0 ? whole : whole + thousandths.substring(1, Math.min(5, 1 + text.length() - point));
    }

    private String elapsed(Piece piece) {
        long size = switch (Character.toLowerCase(piece.text().charAt(0))) {
            case 'h' -> 3600;
            case 'm' -> 60;
            default -> 1;
        };
        return ("%0" + piece.text().length() + "d").formatted(seconds.longValue() / size);
    }

    private String half(String halves) {
        String[] both = halves.split("/", -1);
        return hour() < 12 ? both[0] : both[1];
    }

    private String two(int part, Piece piece) {
        return numerals.number(part, Math.min(2, piece.text().length()));
    }

    /** An m is minutes behind hours and before seconds. */
    private boolean isMinute(int index) {
        String text = section.pieces().get(index).text();
        return text.length() < 3
                && Character.toLowerCase(text.charAt(0)) == 'm'
                && (neighbour(index, -1) == 'h' || neighbour(index, 1) == 's');
    }

    private char neighbour(int index, int step) {
        for (int i = index + step; i >= 0 && i < section.pieces().size(); i += step) {
            Piece piece = section.pieces().get(i);
            if (piece.kind() == Kind.TIME || piece.kind() == Kind.ELAPSED) {
                return Character.toLowerCase(piece.text().charAt(0));
            }
        }
        return ' ';
    }

    private boolean hasHalves() {
        return section.pieces().stream().anyMatch(piece -> piece.kind() == Kind.HALF_DAY);
    }

    private LocalDate date() {
        return LocalDate.of(1899, 12, number < NO_DAY ? 31 : 30).plusDays(Math.max(1, number));
    }

    private int month() {
        return number == NO_DAY ? 2 : date().getMonthValue();
    }

    private int day() {
        return number == 0 ? 0 : number == NO_DAY ? 29 : date().getDayOfMonth();
    }

    private int hour() {
        return second / 3600;
    }

    private int minute() {
        return second / 60 % 60;
    }
}
