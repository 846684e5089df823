package org.huizong.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.intake.Evidence.Clue;
import org.huizong.intake.Evidence.Source;

/**
 * Which period a form is about: told by its cell, then the lines of its heading, then the names of sheet, file and folder.
 *
 * @param findings what could not be told, or is told in two ways
 */
record Timing(Optional<Period> period, Clue clue, List<Finding> findings) {
    private static final Pattern SIGNED = Pattern.compile("(?:填[报表写]|报送|上报|制表|编制|打印)\\s*(?:日期|时间)");

    static Timing of(FormTemplate template, Declaration declaration, List<Value> heading, Origin origin) {
        List<Clue> clues = new ArrayList<>();
        Optional<Value> cell = template.field(FieldRole.PERIOD).map(field -> declaration.value(field.name()));
        cell.filter(value -> isYear(value.shown()))
                .ifPresent(value -> clues.add(
                        new Clue(Source.CELL, value.shown(), value.place().cell())));
        heading.stream()
                .filter(value -> Period.named(value.shown()).isPresent())
                .forEach(value -> clues.add(
                        new Clue(Source.CELL, value.shown(), value.place().cell())));
        List<Clue> names = origin.clues().stream()
                .filter(clue -> Period.find(clue.text()).isPresent())
                .toList();
        clues.addAll(names);
        if (clues.isEmpty()) {
            return new Timing(
                    Optional.empty(),
                    Clue.NONE,
                    List.of(Finding.of(FindingCode.I206, cell.map(Value::place).orElse(Place.NONE))));
        }
        Clue first = clues.get(0);
        Optional<Period> period = Period.written(first.text());
        Place place = cell.map(Value::place).orElse(Place.NONE);
        Stream<Finding> two = contradiction(clues, period, place);
        Stream<Finding> several = cell.stream().flatMap(value -> several(value, period));
        String field = template.field(FieldRole.PERIOD).map(Field::name).orElse("");
        Stream<Finding> guess = cell.stream().flatMap(value -> guess(field, value, period));
        return new Timing(
                period,
                first,
                Stream.of(guess, several, two).flatMap(its -> its).toList());
    }

    /** Whether a text names a year, and not the day on which somebody filled the form in. */
    private static boolean isYear(String text) {
        return !SIGNED.matcher(text).find() && Period.written(text).isPresent();
    }

    /** The first clue that names another year than the one that was taken. */
    private static Stream<Finding> contradiction(List<Clue> clues, Optional<Period> period, Place place) {
        String first = clues.get(0).text().strip();
        return clues.stream()
                .filter(clue -> clue.source() == Source.CELL || clue.source() == Source.FILE_NAME)
                .filter(clue -> Period.named(clue.text())
                        .filter(year -> !period.equals(Optional.of(year)))
                        .isPresent())
                .limit(1)
                .map(clue ->
                        Finding.of(FindingCode.I242, place, first, clue.text().strip()));
    }

    /** A cell that names several years tells the first only. */
    private static Stream<Finding> several(Value value, Optional<Period> period) {
        String written = value.shown().strip();
        return Stream.of(written)
                .filter(text -> isYear(text) && Period.all(text).size() > 1)
                .map(text -> Finding.of(
                        FindingCode.I242,
                        value.place(),
                        period.map(Period::shown).orElse(""),
                        text));
    }

    /** A year of two digits was taken for one of this century. */
    private static Stream<Finding> guess(String field, Value value, Optional<Period> period) {
        return Stream.of(value)
                .filter(year -> Period.isShort(year.shown()))
                .map(year -> Finding.of(
                        FindingCode.R335,
                        year.place(),
                        field,
                        year.shown().strip(),
                        period.map(Period::shown).orElse("")));
    }
}
