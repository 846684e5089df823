package org.huizong.registry;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the six fields of a {@link Cron}: {@code *}, {@code 5}, {@code 1-5}, {@code 1,15}, {@code *}{@code /15}, {@code 8-18/2}. */
enum CronField {
    SECOND("秒 0-59", 0, 59, ""),
    MINUTE("分 0-59", 0, 59, ""),
    HOUR("时 0-23", 0, 23, ""),
    DAY("日 1-31 / L", 1, 31, ""),
    MONTH("月 1-12", 1, 12, "-- JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    WEEKDAY("星期 0-7 / MON-SUN", 0, 7, "SUN MON TUE WED THU FRI SAT");

    private static final Pattern PART = Pattern.compile("(?:(\\*|\\?)|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");
    private static final int SUNDAY = 7;

    private final String asked;
    private final int least;
    private final int most;
    /** Instead of the numbers, from nought. */
    private final String names;

    CronField(String asked, int least, int most, String names) {
        this.asked = asked;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** What must be written, in the signs of the field. */
    String asked() {
        return asked;
    }

    /** The numbers that are meant; none when it is not written as such a field. */
    Optional<NavigableSet<Integer>> read(String written) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (String part : numbered(written).split(",", -1)) {
            if (!add(part, numbers)) {
                return Optional.empty();
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private boolean add(String part, NavigableSet<Integer> numbers) {
        if (this == DAY && part.equals("L")) {
            return numbers.add(Cron.LAST);
        }
        Matcher parts = PART.matcher(part);
        if (!parts.matches()) {
            return false;
        }
        boolean all = parts.group(1) != null;
        boolean open = all || (parts.group(3) == null && parts.group(4) != null);
        int from = all ? least : Integer.parseInt(parts.group(2));
        int to = open ? last() : parts.group(3) == null ? from : Integer.parseInt(parts.group(3));
        int step = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
        if (from < least || to > most || from > to || step == 0) {
            return false;
        }
        for (int number = from; number <= to; number += step) {
            numbers.add(this == WEEKDAY && number == 0 ? SUNDAY : number);
        }
        return true;
    }

    /** The last one that all of them are counted to: Sunday is named twice. */
    private int last() {
        return this == WEEKDAY ? most - 1 : most;
    }

    private String numbered(String written) {
        String numbers = written.toUpperCase(Locale.ROOT);
        List<String> all = List.of(names.split(" ", -1));
        for (String name : all) {
            if (name.matches("[A-Z]+")) {
                numbers = numbers.replace(name, String.valueOf(all.indexOf(name)));
            }
        }
        return numbers;
    }
}
