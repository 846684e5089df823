package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in Chinese numerals, ordinary or financial: {@code 三千五百}, {@code 壹仟贰佰元整}, {@code 十点五}.
 *
 * @param unit what follows it: 元 for {@code 壹元贰角}, or the empty string
 */
record ChineseNumber(BigDecimal value, String unit) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FROM = "〇壹贰貳叁參肆伍陆陸柒捌玖两拾佰仟萬億圆點";
    private static final String TO = "零一二二三三四五六六七八九二十百千万亿元点";
    private static final Pattern WHOLE =
            Pattern.compile("(?:人民币)?([零一二三四五六七八九十百千万亿]{1,30})(?:点([零一二三四五六七八九]{1,10}))?(\\D{0,4}?)[整正]?");
    private static final Pattern MONEY =
            Pattern.compile("(?:人民币)?([零一二三四五六七八九十百千万亿]{1,30})元(?:零?([一二三四五六七八九])角)?(?:零?([一二三四五六七八九])分)?[整正]?");

    /** The number that a whole text is; a text without any numeral, or with them in an impossible order, is none. */
    static Optional<ChineseNumber> of(String text) {
        String plain = plain(text);
        Matcher money = MONEY.matcher(plain);
        if (money.matches()) {
            return whole(money.group(1))
                    .map(value -> new ChineseNumber(
                            value.add(digits(money.group(2), 1)).add(digits(money.group(3), 2)), "元"));
        }
        Matcher whole = WHOLE.matcher(plain);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String fraction = whole.group(2) == null ? "" : whole.group(2);
        return whole(whole.group(1))
                .map(value -> new ChineseNumber(value.add(digits(fraction, fraction.length())), whole.group(3)));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = FROM.indexOf(letter);
            plain.append(at < 0 ? letter : TO.charAt(at));
        }
        return plain.toString();
    }

    private static BigDecimal digits(@org.jspecify.annotations.Nullable String numerals, int scale) {
        if (numerals == null || numerals.isEmpty()) {
            return BigDecimal.ZERO;
        }
        long value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            value = value * 10 + DIGITS.indexOf(numerals.charAt(i));
        }
        return BigDecimal.valueOf(value, scale);
    }

    /** 亿 and 万 each close a group of four places; 万亿 is both. */
    private static Optional<BigDecimal> whole(String numerals) {
        long total = 0;
        String rest = numerals;
        for (String mark : new String[] {"亿", "万", ""}) {
            int at = mark.isEmpty() ? rest.length() : rest.lastIndexOf(mark);
            if (at < 0) {
                continue;
            }
            String part = rest.substring(0, at);
            rest = mark.isEmpty() ? "" : rest.substring(at + 1);
            boolean empty = part.isEmpty();
            long value = empty ? 0 : group(part, mark.equals("亿"));
            if (value < 0 || (empty && !mark.isEmpty())) {
                return Optional.empty();
            }
            total += value * (mark.equals("亿") ? 100_000_000L : mark.equals("万") ? 10_000L : 1L);
        }
        return Optional.of(BigDecimal.valueOf(total));
    }

    /** What stands before 亿 may hold 万 itself; -1 when the numerals stand in no possible order. */
    private static long group(String numerals, boolean mayHoldWan) {
        int wan = numerals.lastIndexOf('万');
        if (wan < 0) {
            return numerals.indexOf('亿') >= 0 ? -1 : four(numerals);
        }
        long high = mayHoldWan && wan > 0 ? four(numerals.substring(0, wan)) : -1;
        long low = wan == numerals.length() - 1 ? 0 : four(numerals.substring(wan + 1));
        return high < 0 || low < 0 ? -1 : high * 10_000 + low;
    }

    private static final Pattern FOUR =
            Pattern.compile("(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?");

    private static long four(String numerals) {
        if (numerals.equals("零")) {
            return 0;
        }
        Matcher matcher = FOUR.matcher(numerals);
        if (!matcher.matches()) {
            return -1;
        }
        boolean ten = matcher.group(4) != null;
        long tens = ten && matcher.group(3) == null ? 1 : numeral(matcher.group(3));
        return numeral(matcher.group(1)) * 1000
                + numeral(matcher.group(2)) * 100
                + tens * 10
                + numeral(matcher.group(5));
    }

    private static long numeral(@org.jspecify.annotations.Nullable String numeral) {
        return numeral == null ? 0 : DIGITS.indexOf(numeral);
    }
}
