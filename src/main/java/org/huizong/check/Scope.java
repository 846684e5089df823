package org.huizong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Choice;
import org.huizong.form.Field;
import org.huizong.form.Section;

/**
 * What a rule sees: a declaration with those around it, and the line that it runs over when it runs over a list.
 *
 * @param line empty outside a list
 * @param entry empty outside an enumeration
 * @param section the list's or enumeration's name, or the empty string
 */
record Scope(View view, Optional<Line> line, Optional<Choice> entry, String section) {
    private static final Map<String, Function<Choice, String>> ENTRY_NAMES =
            Map.of("枚举值", Choice::value, "枚举上级", Choice::parent, "枚举分值", Choice::points);

    /** A declaration and those around it. */
    record View(Rulebook book, Declaration declaration, Surroundings around) {
        /** The declarations that an alias means. */
        List<Declaration> others(String alias) {
            return book.vocabulary().relative(alias).stream()
                    .flatMap(relative -> around.of(relative.relation()).stream())
                    .toList();
        }
    }

    static Scope whole(View view) {
        return new Scope(view, Optional.empty(), Optional.empty(), "");
    }

    static Scope of(View view, String section, Line line) {
        return new Scope(view, Optional.of(line), Optional.empty(), section);
    }

    static Scope of(View view, Choice entry) {
        return new Scope(view, Optional.empty(), Optional.of(entry), entry.list());
    }

    /** The value or values that an operand stands for. */
    List<Value> values(Operand operand) {
        if (!operand.isForeign()) {
            return operand.isColumn() ? values(view.declaration(), operand) : List.of(single(operand.name()));
        }
        List<Value> values = new ArrayList<>();
        view.others(operand.source()).forEach(other -> values.addAll(values(other, operand)));
        return values;
    }

    private static List<Value> values(Declaration declaration, Operand operand) {
        if (!operand.isColumn()) {
            return List.of(declaration.value(operand.name()));
        }
        List<Line> lines = declaration.lines(operand.section());
        List<Value> values = new ArrayList<>(lines.size());
        for (Line each : lines) {
            values.add(each.value(operand.name()));
        }
        return values;
    }

    /** The columns of the list of a name, none when there is no such list. */
    List<Operand> columns(String list) {
        return view.book().template().section(list).filter(Section::isList).stream()
                .flatMap(each -> each.fields().stream())
                .map(column -> new Operand(list, column.name()))
                .toList();
    }

    /** The value of the line's column, of the enumeration's entry, or of the field that stands once. */
    Value single(String name) {
        if (entry.isPresent() && ENTRY_NAMES.containsKey(name)) {
            String text = ENTRY_NAMES.getOrDefault(name, none -> "").apply(entry.get());
            if (!text.isEmpty()) {
                return new Value(new Content.Text(text), text, Place.NONE);
            }
        }
        Value ofLine = line.isEmpty() ? null : line.get().values().get(name);
        return ofLine == null ? view.declaration().value(name) : ofLine;
    }

    /** What a rule knows of one of its subjects. */
    enum Standing {
        /** Something to reckon with stands there. */
        PRESENT,
        /** Nothing stands there; an enumeration's own names are never missing. */
        MISSING,
        /**
         * Nothing may be concluded from it: it belongs to a declaration that is not there, something could not be read,
         * its label was not found, or it must be filled in and is not. All but the first have been told already.
         */
        SILENT
    }

    /** What stands where a subject points. */
    Standing standing(Subject subject) {
        Operand operand = subject.operand();
        if (operand.isForeign() && view.others(operand.source()).isEmpty()) {
            return Standing.SILENT;
        }
        boolean filled = false;
        for (Value value : values(operand)) {
            if (!subject.many() && isLost(subject, value)) {
                return Standing.SILENT;
            }
            filled |= !value.isBlank();
        }
        if (filled || subject.field() == null) {
            return Standing.PRESENT;
        }
        return subject.owed() ? Standing.SILENT : Standing.MISSING;
    }

    private static boolean isLost(Subject subject, Value value) {
        return value.content() instanceof Content.Unreadable
                || (subject.field() != null && value.place().cell().isEmpty());
    }

    /** The field that an operand names. */
    Optional<Field> field(Operand operand) {
        return view.book().vocabulary().field(operand, line.isPresent() ? section : "");
    }
}
