package org.huizong.indicator;

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
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");

    /** A power of metres typed without raising it: {@code m2}, {@code km2}, {@code m3}. */
    private static final Pattern POWER =
            Pattern.compile("(?<![A-Za-z])([kcd]?m)([23])(?!\\d)", Pattern.CASE_INSENSITIVE);

    static Writing of(String raw) {
        String text = raw;
        for (String latex : LATEX.keySet().stream()
                .sorted((left, right) -> right.length() - left.length())
                .toList()) {
            text = text.replace(latex, LATEX.getOrDefault(latex, ""));
        }
        boolean damaged = !text.equals(raw);
        text = damaged ? text.replace("$", "") : text;
        text = POWER.matcher(SPACES.matcher(OneWidth.of(text)).replaceAll(""))
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
