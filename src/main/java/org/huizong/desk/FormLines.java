package org.huizong.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.Rule;
import org.jspecify.annotations.Nullable;

/** The versions of forms as a list on a page, and what a search in all of them finds. */
record FormLines(List<Line> owed, List<Line> others) {
    private static final int MOST_FOUND = 200;

    FormLines {
        owed = List.copyOf(owed);
        others = List.copyOf(others);
    }

    /** A version. */
    record Line(
            String code,
            String version,
            String title,
            String look,
            String word,
            String from,
            String to,
            int fields,
            int rules,
            boolean blank) {}

    /**
     * A field or a rule that was searched for.
     *
     * @param what its name or number
     * @param text what it says
     */
    record Found(String code, String version, String title, String what, String text) {}

    static FormLines of(FormShelf shelf, Sight sight, Words words) {
        List<Line> owed = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (FormShelf.Version version : shelf.versions()) {
            (version.owed() ? owed : others).add(line(version, sight, words));
        }
        return new FormLines(owed, others);
    }

    static Line line(FormShelf.Version version, Sight sight, Words words) {
        boolean owes = sight.sender().stream()
                .anyMatch(unit ->
                        !sight.registry().periods(unit.code(), version.code()).isEmpty());
        return new Line(
                version.code(),
                version.version(),
                version.template().title(),
                version.state().css(),
                version.state().word(words),
                day(version.validity().from()),
                day(version.validity().to()),
                (int) version.template().fields().count(),
                version.template().rules().size(),
                owes && version.state() == FormShelf.State.IN_USE);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What is found in the versions that are used or will be. */
    static List<Found> found(FormShelf shelf, String wanted) {
        return shelf.versions().stream()
                .filter(version -> version.state() != FormShelf.State.OVER)
                .flatMap(version -> found(version, wanted))
                .limit(MOST_FOUND)
                .toList();
    }

    private static Stream<Found> found(FormShelf.Version version, String wanted) {
        Stream<Found> fields = version.template()
                .fields()
                .filter(field -> has(field, wanted))
                .map(field -> found(version, field.name(), field.path()));
        Stream<Found> rules = version.template().rules().stream()
                .filter(rule -> has(rule, wanted))
                .map(rule -> found(version, rule.id(), rule.formula() + " · " + rule.message()));
        return Stream.concat(fields, rules);
    }

    private static Found found(FormShelf.Version version, String what, String text) {
        return new Found(version.code(), version.version(), version.template().title(), what, text);
    }

    static boolean has(Field field, String wanted) {
        return has(wanted, field.name(), field.path(), field.hint(), field.measure());
    }

    static boolean has(Rule rule, String wanted) {
        return has(wanted, rule.id(), rule.formula(), rule.message(), rule.repair(), rule.source());
    }

    private static boolean has(String wanted, String... texts) {
        String letters = wanted.toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(letters));
    }
}
