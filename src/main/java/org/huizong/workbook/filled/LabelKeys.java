package org.huizong.workbook.filled;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.huizong.form.LabelText;

/**
 * What labels are compared by: exactly, or loosely, where numbering, a leading 其中, a bracket at the end and the choice
 * among the names of {@code label-aliases.txt} do not count.
 */
final class LabelKeys {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LEAD = Pattern.compile(
            "^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]\\s*|[①-⑳]\\s*|其中\\s*[:：]?\\s*|[#*★☆△▲]\\s*)+(?=\\D)");
    private static final Pattern TAIL = Pattern.compile("(?:[（(\\[【][^（(）)]{0,12}[）)\\]】]\\s*)+[:：]?\\s*$");
    /** Months from one to another, whatever stands between them. */
    private static final Pattern MONTHS = Pattern.compile("(?<=\\d)月?[至到](?=\\d{1,2}月)");

    private static final Pattern UNIT =
            Pattern.compile("[(\\[【](?:金额)?(?:单位)?:?(?:人民币)?" + UnitLine.MONEY + "[)\\]】](?=.{0,8}$)");
    private static final Map<String, String> ALIASES = aliases();
    private static final int LONGEST = 40;
    private static final int MOST = 20_000;
    private static final Map<String, Pair> KNOWN = new ConcurrentHashMap<>();

    /** Chinese characters that a lead may begin with. */
    private static final String LEADS = "一二三四五六七八九十其";

    /** Both keys of one text. */
    record Pair(String exact, String loose) {}

    private LabelKeys() {}

    /** The letters and digits; empty for a text without any. */
    static String exact(String text) {
        return pair(text).exact();
    }

    /** The name of the label's group of aliases, or else its letters without lead and tail. */
    static String loose(String text) {
        return pair(text).loose();
    }

    /** Both keys: the same few hundred labels come again in every form; long texts are no labels. */
    static Pair pair(String text) {
        Pair known = text.length() > LONGEST ? null : KNOWN.get(text);
        if (known != null) {
            return known;
        }
        String exact = LabelText.reduce(text);
        Pair pair = new Pair(exact, isBare(text) ? alias(exact) : looseOf(text, exact));
        if (text.length() <= LONGEST && KNOWN.size() < MOST) {
            KNOWN.put(text, pair);
        }
        return pair;
    }

    /** Whether a text has certainly neither lead nor tail: it begins and ends with a Chinese character of no numbering. */
    private static boolean isBare(String text) {
        int last = text.length() - 1;
        return last >= 0
                && isHan(text.charAt(0))
                && LEADS.indexOf(text.charAt(0)) < 0
                && text.indexOf('月') < 0
                && (isHan(text.charAt(last)) || isDigit(text.charAt(last)));
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String looseOf(String text, String exact) {
        String plain =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String counted = MONTHS.matcher(UNIT.matcher(plain).replaceFirst("")).replaceAll("-");
        String bare = LabelText.reduce(
                TAIL.matcher(LEAD.matcher(counted).replaceFirst("")).replaceFirst(""));
        return alias(bare.isEmpty() ? exact : bare);
    }

    private static String alias(String key) {
        return ALIASES.getOrDefault(key, key);
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        LabelGroups.load("label-aliases.txt", LabelText::reduce)
                .forEach(names -> names.forEach(name -> aliases.put(name, names.get(0))));
        return Map.copyOf(aliases);
    }
}
