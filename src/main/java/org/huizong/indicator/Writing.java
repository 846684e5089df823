package org.huizong.indicator;

import java.text.Normalizer;
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

    static Writing of(String raw) {
        String text = raw;
        for (String latex : LATEX.keySet().stream()
                .sorted((left, right) -> right.length() - left.length())
                .toList()) {
            text = text.replace(latex, LATEX.getOrDefault(latex, ""));
        }
        boolean damaged = !text.equals(raw);
        text = damaged ? text.replace("$", "") : text;
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
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
