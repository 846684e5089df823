package org.huizong.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;
import org.huizong.form.Choice;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;

/** Reads a choice that was written in another way than the form's list has it: other brackets, another dash, the year. */
final class ChoiceReading {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DASH = Pattern.compile("(?<=\\d)月?[-‐‑‒–—―−－~～〜至到]+(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2}年度?(?=.)");

    private ChoiceReading() {}

    /** The same reading, or that of the one choice that says the same, which is told (R335) where it leaves out a year. */
    static Reading of(Reading reading, Field field, FormTemplate template) {
        if (field.choices().isEmpty() || !(reading.content() instanceof Content.Text text)) {
            return reading;
        }
        List<String> choices =
                template.choices(field.choices()).stream().map(Choice::value).toList();
        if (choices.contains(text.text())) {
            return reading;
        }
        String key = key(text.text());
        Optional<String> same = only(choices, key);
        if (same.isPresent()) {
            return new Reading(new Content.Text(same.get()), reading.remarks());
        }
        String bare = YEAR.matcher(key).replaceFirst("");
        return only(choices, bare)
                .map(choice -> new Reading(new Content.Text(choice), reading.remarks())
                        .and(FindingCode.R335, text.text(), choice))
                .orElse(reading);
    }

    /** The one choice that a key says. */
    private static Optional<String> only(List<String> choices, String key) {
        List<String> same =
                choices.stream().filter(choice -> key(choice).equals(key)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static String key(String text) {
        String narrow =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return DASH.matcher(narrow).replaceAll("-");
    }
}
