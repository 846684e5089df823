package org.huizong.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;

/**
 * A person's number within a text: of his identity card, his mobile phone or his bank card. Self-evaluations are
 * published (政府信息公开条例 第十五条), such numbers may not be.
 *
 * <p>Identity cards by GB 11643-1999: 18 characters with a region, a day of birth and a check character; of the 15 digits
 * given out until 1999 only those that cannot be a company's registration number (GS 15-2006, same length, own check
 * digit) or a hundred-year-old's. Mobile phones: eleven digits from 13 to 19. Bank cards: 16 to 19 digits of 银联 (62),
 * 16 of Visa (4) and Mastercard (51 to 55), with Luhn's check digit.
 *
 * @param start where it begins in the text
 * @param end where it ends, not included
 */
public record PersonalNumber(Kind kind, String text, int start, int end) {
    /** What a number is of. */
    public enum Kind {
        IDENTITY_CARD(FindingCode.C408, "([1-8]\\d{5}[ -]?\\d{8}[ -]?\\d{3}[0-9Xx]|[1-8]\\d{14})", "[0-9A-Za-z]"),
        MOBILE_PHONE(
                FindingCode.C409,
                "(?:(?:\\+|00)86)?(1[3-9]\\d(?:\\d{8}|[ -]\\d{4}[ -]\\d{4}))",
                "[0-9A-Za-z_]|\\.[0-9a-z]|[万亿]?元"),
        BANK_CARD(FindingCode.C410, "([456]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?)", "[0-9A-Za-z]|\\.\\d");

        private final FindingCode code;
        private final Pattern pattern;

        Kind(FindingCode code, String number, String notBefore) {
            this.code = code;
            this.pattern = Pattern.compile("(?<![0-9A-Za-z_])(?<!\\d\\.)" + number + "(?!" + notBefore + ")");
        }

        /** What it is told with. */
        FindingCode code() {
            return code;
        }

        private boolean is(String digits) {
            return switch (this) {
                case IDENTITY_CARD -> digits.length() == 15 ? isOldIdentity(digits) : isIdentity(digits);
                case MOBILE_PHONE -> true;
                case BANK_CARD -> isBankCard(digits);
            };
        }
    }

    private static final int SHORTEST = 11;
    private static final int KEPT_BEFORE = 3;
    private static final int KEPT_AFTER = 2;
    private static final String CHECK = "10X98765432";
    private static final Pattern SEPARATORS = Pattern.compile("[ -]");
    private static final Pattern UNION_PAY = Pattern.compile("62\\d{14,17}");
    private static final Pattern FOREIGN_CARD = Pattern.compile("(?:4\\d|5[1-5])\\d{14}");
    /** The first two digits of GB/T 2260: provinces, and 81 to 83 for residents from Hong Kong, Macao and Taiwan. */
    private static final Set<String> REGIONS = Set.of(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
                    .split(" "));

    /** The numbers of a text in its order, none inside another. */
    public static List<PersonalNumber> in(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        String narrow = narrow(text);
        List<PersonalNumber> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(narrow);
            while (matcher.find()) {
                String digits = SEPARATORS.matcher(matcher.group(1)).replaceAll("");
                PersonalNumber number = new PersonalNumber(kind, digits, matcher.start(1), matcher.end(1));
                if (kind.is(digits) && found.stream().noneMatch(number::touches)) {
                    found.add(number);
                }
            }
        }
        found.sort(Comparator.comparing(PersonalNumber::start));
        return List.copyOf(found);
    }

    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < SHORTEST && text.length() >= SHORTEST; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == SHORTEST;
    }

    /** A text with its personal numbers masked: the only form in which it may be told or logged. */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (PersonalNumber number : in(text)) {
            for (int i = number.start + KEPT_BEFORE; i < number.end - KEPT_AFTER; i++) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }

    /** The number masked: its first three characters, its last two. */
    public String masked() {
        return text.substring(0, KEPT_BEFORE)
                + "*".repeat(text.length() - KEPT_BEFORE - KEPT_AFTER)
                + text.substring(text.length() - KEPT_AFTER);
    }

    private boolean touches(PersonalNumber other) {
        return start < other.end && other.start < end;
    }

    /** One character for one: full-width digits, letters and hyphens, and spaces that only look different. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                narrow.setCharAt(i, (char) (c - '！' + '!'));
            } else if (c == '\u3000' || c == '\u00a0') {
                narrow.setCharAt(i, ' ');
            } else if (c == '—' || c == '–') {
                narrow.setCharAt(i, '-');
            }
        }
        return narrow.toString();
    }

    private static boolean isIdentity(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += weight * Character.digit(digits.charAt(i), 10);
        }
        boolean checked = CHECK.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
        String year = digits.substring(6, 8);
        return checked
                && REGIONS.contains(digits.substring(0, 2))
                && (year.equals("19") || year.equals("20"))
                && isDay(digits.substring(6, 14));
    }

    private static boolean isOldIdentity(String digits) {
        return REGIONS.contains(digits.substring(0, 2))
                && digits.charAt(6) != '0'
                && isDay("19" + digits.substring(6, 12))
                && !isRegistration(digits);
    }

    private static boolean isDay(String date) {
        try {
            LocalDate.of(
                    Integer.parseInt(date.substring(0, 4)),
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064 MOD 11,10 over 15 digits. */
    private static boolean isRegistration(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + Character.digit(digits.charAt(digits.length() - 1), 10)) % 10 == 1;
    }

    private static boolean isBankCard(String digits) {
        boolean issued = UNION_PAY.matcher(digits).matches()
                || FOREIGN_CARD.matcher(digits).matches();
        return issued && isLuhn(digits);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }
}
