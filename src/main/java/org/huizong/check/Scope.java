package org.huizong.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Choice;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
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
        if (operand.isForeign()) {
            return view.others(operand.source()).stream()
                    .flatMap(other -> values(other, operand).stream())
                    .toList();
        }
        return operand.isColumn() ? values(view.declaration(), operand) : List.of(single(operand.name()));
    }

    private static List<Value> values(Declaration declaration, Operand operand) {
        return operand.isColumn()
                ? declaration.lines(operand.section()).stream()
                        .map(each -> each.value(operand.name()))
                        .toList()
                : List.of(declaration.value(operand.name()));
    }

    /** Whether an operand belongs to a declaration that is not there. */
    boolean unknown(Operand operand) {
        return operand.isForeign() && view.others(operand.source()).isEmpty();
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
        return entry.map(choice -> ENTRY_NAMES.getOrDefault(name, none -> "").apply(choice))
                .filter(text -> !text.isEmpty())
                .map(text -> new Value(new Content.Text(text), text, Place.NONE))
                .orElseGet(() -> ofLine(name));
    }

    private Value ofLine(String name) {
        return line.filter(each -> each.values().containsKey(name))
                .map(each -> each.value(name))
                .orElseGet(() -> view.declaration().value(name));
    }

    /** Whether nothing stands where the operand points; an enumeration's own names are never missing. */
    boolean missing(Operand operand) {
        return field(operand).isPresent() && values(operand).stream().allMatch(Value::isBlank);
    }

    /**
     * Whether nothing may be concluded from an operand: something there could not be read, its label was not found, or it
     * must be filled in and is not. All three have been told already.
     */
    boolean silenced(Operand operand) {
        if (many(operand)) {
            return false;
        }
        List<Value> values = values(operand);
        boolean unread = values.stream().anyMatch(value -> value.content() instanceof Content.Unreadable);
        boolean lost = field(operand).isPresent()
                && values.stream().anyMatch(value -> value.place().cell().isEmpty());
        boolean owed = field(operand)
                .filter(field -> field.demand() == Demand.REQUIRED && !operand.isColumn() && !operand.isForeign())
                .isPresent();
        return unread || lost || (owed && missing(operand) && line.isEmpty());
    }

    /** The printed numbers behind an operand that were rounded when printed: counts, points and days are exact. */
    Stream<Value> rounded(Operand operand) {
        boolean rounded = field(operand)
                .map(Field::type)
                .filter(type -> type == FieldType.AMOUNT || type == FieldType.PERCENT)
                .isPresent();
        return rounded ? values(operand).stream().filter(value -> value.number().isPresent()) : Stream.empty();
    }

    /** The field that an operand names. */
    Optional<Field> field(Operand operand) {
        if (operand.isForeign()) {
            return view.book()
                    .vocabulary()
                    .relative(operand.source())
                    .flatMap(relative -> field(relative.form(), operand));
        }
        FieldIndex form = view.book().fields();
        return (line.isPresent() && !operand.isColumn()
                        ? form.column(section, operand.name())
                        : Optional.<Field>empty())
                .or(() -> field(form, operand));
    }

    private static Optional<Field> field(FieldIndex form, Operand operand) {
        return operand.isColumn() ? form.column(operand.section(), operand.name()) : form.once(operand.name());
    }

    private boolean many(Operand operand) {
        return view.book()
                .vocabulary()
                .relative(operand.source())
                .filter(relative -> relative.relation().kind().many())
                .isPresent();
    }
}
