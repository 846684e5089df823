package org.huizong.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody wrote where a form gives a choice, compared as people mean it: brackets, dashes and spaces of any kind. */
public final class ChoiceText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58~\\u301C]+|至|到");
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2}年度?(?=.)");

    private ChoiceText() {}

    /** The one of these that a text means; none when it means none of them, or two. */
    public static Optional<String> find(String text, List<Choice> choices) {
        String key = key(text);
        List<String> found = choices.stream()
                .map(Choice::value)
                .filter(value -> value.equals(text) || key(value).equals(key))
                .distinct()
                .toList();
        return found.contains(text)
                ? Optional.of(text)
                : found.stream().findFirst().filter(one -> found.size() == 1);
    }

    private static String key(String text) {
        String plain =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return YEAR.matcher(DASHES.matcher(plain).replaceAll("-")).replaceFirst("");
    }
}
