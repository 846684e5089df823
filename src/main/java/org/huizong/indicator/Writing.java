package org.huizong.indicator;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A target's text made comparable: one width, no spaces, no LaTeX, one sign for each operator.
 *
 * @param text what is left
 * @param lookAlike whether a sign had to be taken for another one
 */
record Writing(String text, boolean lookAlike) {
    private static final Map<String, String> LATEX = Map.of(
            "\\geqslant", "≥", "\\leqslant", "≤", "\\geq", "≥", "\\leq", "≤", "\\ge", "≥", "\\le", "≤", "\\%", "%");
    private static final Map<String, String> LOOK_ALIKE = Map.ofEntries(
            Map.entry("≧", "≥"),
            Map.entry("≦", "≤"),
            Map.entry("》", "≥"),
            Map.entry("《", "≤"),
            Map.entry("〉", ">"),
            Map.entry("〈", "<"),
            Map.entry("⩾", "≥"),
            Map.entry("⩽", "≤"),
            Map.entry("≫", "≥"),
            Map.entry("≪", "≤"));
    private static final Map<String, String> PLAIN =
            Map.of("百分比", "%", "％", "%", "﹪", "%", "—", "-", "–", "-", "－", "-", "~", "-", "～", "-", "−", "-");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");

    /** A power of metres typed without raising it: {@code m2}, {@code km2}, {@code m3}. */
    private static final Pattern POWER =
            Pattern.compile("(?<![A-Za-z])([kcd]?m)([23])(?!\\d)", Pattern.CASE_INSENSITIVE);

    /** One width; raised and circled digits stay what they are: 10² is not 102, ① is no 1 before a figure. */
    private static String oneWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.OTHER_NUMBER) {
                wide.append(Normalizer.normalize(text.substring(taken, i), Normalizer.Form.NFKC))
                        .append(text.charAt(i));
                taken = i + 1;
            }
        }
        return wide.append(Normalizer.normalize(text.substring(taken), Normalizer.Form.NFKC))
                .toString();
    }

    static Writing of(String raw) {
        String text = raw;
        for (String latex : LATEX.keySet().stream()
                .sorted((left, right) -> right.length() - left.length())
                .toList()) {
            text = text.replace(latex, LATEX.getOrDefault(latex, ""));
        }
        boolean damaged = !text.equals(raw);
        text = damaged ? text.replace("$", "") : text;
        text = POWER.matcher(SPACES.matcher(oneWidth(text)).replaceAll(""))
                .replaceAll(power -> power.group(1).toLowerCase(Locale.ROOT)
                        + (power.group(2).equals("2") ? "²" : "³"));
        String seen = text;
        for (Map.Entry<String, String> sign : LOOK_ALIKE.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        boolean replaced = !text.equals(seen);
        for (Map.Entry<String, String> sign : PLAIN.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        return new Writing(text, damaged || replaced);
    }
}
