package org.huizong.workbook.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.check.Operand;
import org.huizong.check.Vocabulary;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;

/**
 * Which column of the light worksheet holds what: a field that stands once has its value in the first row, a list one
 * column for each of its columns and one row for each line. Columns are given out as formulas name them; safe for
 * several threads.
 */
public final class FormulaTracks {
    /** The names that a rule over an enumeration has for its entry. */
    public static final List<String> ENTRY = List.of("枚举值", "枚举上级", "枚举分值");

    private final Vocabulary vocabulary;
    private final Map<Operand, Integer> columns = new HashMap<>();
    private final List<Track> tracks = new ArrayList<>();

    FormulaTracks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a column holds. */
    enum Shape {
        ONCE,
        LIST,
        /** One row for each of several declarations. */
        MANY,
        /** One row for each entry of an enumeration. */
        ENTRY
    }

    /** One column. */
    record Track(Operand operand, Shape shape) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    synchronized Track track(int column) {
        return tracks.get(column);
    }

    synchronized int count() {
        return tracks.size();
    }

    /** The column of a field that stands once. */
    synchronized int once(Operand operand) {
        boolean many = vocabulary
                .relative(operand.source())
                .filter(relative -> relative.relation().kind().many())
                .isPresent();
        return columns.computeIfAbsent(operand, key -> add(new Track(key, many ? Shape.MANY : Shape.ONCE)));
    }

    /** The first of the columns of a list, which stand side by side in the list's own order. */
    synchronized int list(String source, String section) {
        FormTemplate form = vocabulary
                .relative(source)
                .map(relative -> relative.form().template())
                .orElse(vocabulary.own());
        List<String> names = form.section(section).stream()
                .flatMap(list -> list.fields().stream())
                .map(Field::name)
                .toList();
        return block(source, section, names, Shape.LIST);
    }

    /** The first of the three columns of an enumeration. */
    synchronized int entries(String enumeration) {
        return block("", enumeration, ENTRY, Shape.ENTRY);
    }

    private int block(String source, String section, List<String> names, Shape shape) {
        Integer known = columns.get(new Operand(source, section, names.get(0)));
        if (known != null) {
            return known;
        }
        int first = tracks.size();
        for (String name : names) {
            Operand operand = new Operand(source, section, name);
            columns.put(operand, add(new Track(operand, shape)));
        }
        return first;
    }

    private int add(Track track) {
        tracks.add(track);
        return tracks.size() - 1;
    }
}
