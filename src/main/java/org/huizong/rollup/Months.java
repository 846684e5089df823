package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.Section;

/**
 * The months that the figures of a section cover.
 *
 * @param field what the section asks for them, when it does
 */
record Months(Sheaf sheaf, Optional<Field> field) {
    private static final String WHOLE_YEAR = "全年";
    private static final int MOST_NAMES = 3;
    private static final Pattern ALL_MONTHS = Pattern.compile("0?1\\s*月?\\s*[-—–~～至]\\s*12\\s*月");

    static Months of(Sheaf sheaf, Section section) {
        return new Months(
                sheaf,
                section.fields().stream()
                        .filter(field -> field.type() == FieldType.MONTHS && !field.inList())
                        .findFirst());
    }

    static Months of(FieldFigures figures) {
        return figures.sheaf().form().sections().stream()
                .filter(section -> section.name().equals(figures.field().section()))
                .findFirst()
                .map(section -> of(figures.sheaf(), section))
                .orElseGet(() -> new Months(figures.sheaf(), Optional.empty()));
    }

    /** The months of a unit when not the whole year, else the empty string. */
    String ofUnit(Filer unit) {
        String words = words(unit);
        return words.equals(WHOLE_YEAR) ? "" : words;
    }

    /** What some units cover, {@code 全年、1-11月}; the empty string when all cover the whole year. */
    String ofTotal(Stream<Filer> units) {
        List<String> distinct = units.map(this::words).distinct().toList();
        return distinct.equals(List.of(WHOLE_YEAR)) ? "" : String.join("、", distinct);
    }

    /** What a total's note says of units that do not cover the whole year: {@code ；廉江市司法局1-11月}. */
    String remark(Stream<Filer> units) {
        List<String> shorter = units.filter(unit -> !ofUnit(unit).isEmpty())
                .map(unit -> unit.name() + ofUnit(unit))
                .toList();
        String named = shorter.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return shorter.isEmpty()
                ? ""
                : "；" + named + (shorter.size() > MOST_NAMES ? "等" + shorter.size() + "个不足全年" : "");
    }

    private String words(Filer unit) {
        return field.map(one -> words(sheaf.value(unit, one.name()))).orElse(WHOLE_YEAR);
    }

    private static String words(Value value) {
        String shown = value.shown().strip();
        return shown.isEmpty() || ALL_MONTHS.matcher(shown).matches() ? WHOLE_YEAR : shown;
    }
}
