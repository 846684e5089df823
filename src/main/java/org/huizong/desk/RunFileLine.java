package org.huizong.desk;

import java.util.Locale;
import java.util.Optional;
import org.huizong.finding.Outcome;
import org.huizong.store.RunFile;

/**
 * What a run did with a file, as a page shows it.
 *
 * @param kind the outcome's name in small letters, or {@code ignored}; what the list is narrowed by
 * @param what form, period and unit as far as they were recognised
 * @param counts how many errors and warnings, or why it was ignored
 */
record RunFileLine(String file, String kind, String look, String word, String what, String counts) {
    static final String IGNORED = "ignored";

    static RunFileLine of(RunFile file, Office office, Words words) {
        Optional<Looks> look = file.outcome().map(Looks::of);
        return new RunFileLine(
                file.file(),
                kind(file),
                look.map(Looks::css).orElse(""),
                look.map(its -> its.word(words)).orElseGet(() -> words.say("runs.ignored")),
                what(file, office, words),
                counts(file, words));
    }

    /** How it ended. */
    static String kind(RunFile file) {
        return file.outcome()
                .map(Outcome::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse(IGNORED);
    }

    private static String what(RunFile file, Office office, Words words) {
        if (file.outcome().isEmpty()) {
            return "";
        }
        String form = file.form().map(office::formTitle).orElseGet(() -> words.say("form.unknown"));
        String period = file.period()
                .map(its -> " · " + words.say("period", String.valueOf(its.year())))
                .orElse("");
        String unit = file.unit().isEmpty() ? "" : " · " + units(file, office);
        return form + period + unit;
    }

    private static String units(RunFile file, Office office) {
        return java.util.Arrays.stream(file.unit().split("、"))
                .map(office::unitName)
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
    }

    private static String counts(RunFile file, Words words) {
        if (file.why().isPresent()) {
            return file.why().get().message(words.language());
        }
        String errors = file.errors() == 0 ? "" : words.say("runs.errors", String.valueOf(file.errors()));
        String warnings = file.warnings() == 0 ? "" : words.say("runs.warnings", String.valueOf(file.warnings()));
        return errors.isEmpty() || warnings.isEmpty() ? errors + warnings : errors + words.say("list.and") + warnings;
    }
}
