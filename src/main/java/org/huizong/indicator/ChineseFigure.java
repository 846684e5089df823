package org.huizong.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets whose figure is written in Chinese numerals, with the digits in their place: {@code 不少于三次} is {@code 不少于3次},
 * {@code 九成以上} is {@code 90%以上}. Numerals inside words ({@code 一般}, {@code 十分满意}) are none.
 */
final class ChineseFigure {
    private static final String NUMERALS = "[一二两三四五六七八九十百]{1,5}";
    private static final String BEFORE =
            "([≥≤><=]|不少于|不低于|不小于|不超过|不多于|不高于|不大于|至少|至多|最多|超过|大于|多于|高于|小于|少于|低于|达到|完成|控制在|为)?";
    private static final String UNITS = "个?工作日|个?小时|个月|万?元|公里|分钟|人次|批次|周年|[次件个人场名份项家户天日年周批篇期宗起台套座条种张处所例本册部轮届类]";
    private static final String AFTER = "((?:\\(含\\)|及|含)?(?:以上|以下|以内|之内|内|左右)?(?:\\((?:不?含)(?:本数)?\\))?)";
    private static final Pattern COUNT = Pattern.compile(BEFORE + "(" + NUMERALS + ")(" + UNITS + ")" + AFTER);
    private static final Pattern TENTHS = Pattern.compile(BEFORE + "([一二两三四五六七八九])成([一二三四五六七八九])?" + AFTER);
    private static final Pattern PERCENT = Pattern.compile(BEFORE + "百分之(" + NUMERALS + ")" + AFTER);
    private static final Pattern QUOTIENT =
            Pattern.compile("(≥|=|不少于|不低于|至少|达到)?(" + NUMERALS + ")分之(" + NUMERALS + ")(以上)?");
    private static final Pattern BOUND =
            Pattern.compile("(?:[≥≤><=]|不少于|不低于|不超过|不多于|至少|至多)[一二两三四五六七八九十百千万]|[一二两三四五六七八九十百千万].{0,6}以[上下内]");
    private static final Pattern NUMERAL =
            Pattern.compile("(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?");
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseFigure() {}

    /** The text with digits; none when it is no figure in Chinese numerals. */
    static Optional<String> digits(String text) {
        Matcher matcher = TENTHS.matcher(text);
        if (matcher.matches()) {
            return Optional.of(
                    part(matcher, 1) + digit(part(matcher, 2)) + digit(part(matcher, 3)) + "%" + part(matcher, 4));
        }
        matcher = PERCENT.matcher(text);
        if (matcher.matches()) {
            String after = part(matcher, 3);
            return number(part(matcher, 2)).map(number -> part(PERCENT, text, 1) + number + "%" + after);
        }
        matcher = QUOTIENT.matcher(text);
        if (matcher.matches()) {
            String sign = part(matcher, 1).matches("=|达到|") && part(matcher, 4).isEmpty() ? "=" : "≥";
            String above = part(matcher, 3);
            return number(part(matcher, 2)).flatMap(below -> number(above).map(number -> sign + number + "/" + below));
        }
        matcher = COUNT.matcher(text);
        return matcher.matches()
                ? number(part(matcher, 2))
                        .map(number -> part(COUNT, text, 1) + number + part(COUNT, text, 3) + part(COUNT, text, 4))
                : Optional.empty();
    }

    /** Whether words bound something in Chinese numerals. */
    static boolean bounds(String text) {
        return BOUND.matcher(text).find();
    }

    private static Optional<Integer> number(String numerals) {
        Matcher matcher = NUMERAL.matcher(numerals);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int tens = part(matcher, 3).isEmpty() ? 0 : Math.max(1, digitOf(part(matcher, 2)));
        int number = digitOf(part(matcher, 1)) * 100 + tens * 10 + digitOf(part(matcher, 4));
        return number == 0 ? Optional.empty() : Optional.of(number);
    }

    private static String digit(String numeral) {
        return numeral.isEmpty() ? "0" : String.valueOf(digitOf(numeral));
    }

    private static int digitOf(String numeral) {
        return numeral.equals("两") ? 2 : Math.max(0, numeral.isEmpty() ? 0 : DIGITS.indexOf(numeral));
    }

    private static String part(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? part(matcher, group) : "";
    }

    private static String part(Matcher matcher, int group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }
}
