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
 * What a rule sees: a declaration, and the line that it runs over when it runs over a list.
 *
 * @param form the fields of its form
 * @param line empty outside a list
 * @param entry empty outside an enumeration
 * @param section the list's or enumeration's name, or the empty string
 */
record Scope(FieldIndex form, Declaration declaration, Optional<Line> line, Optional<Choice> entry, String section) {
    private static final Map<String, Function<Choice, String>> ENTRY_NAMES =
            Map.of("枚举值", Choice::value, "枚举上级", Choice::parent, "枚举分值", Choice::points);

    static Scope whole(FieldIndex form, Declaration declaration) {
        return new Scope(form, declaration, Optional.empty(), Optional.empty(), "");
    }

    static Scope of(FieldIndex form, Declaration declaration, String section, Line line) {
        return new Scope(form, declaration, Optional.of(line), Optional.empty(), section);
    }

    static Scope of(FieldIndex form, Declaration declaration, Choice entry) {
        return new Scope(form, declaration, Optional.empty(), Optional.of(entry), entry.list());
    }

    /** The value or values that an operand stands for. */
    List<Value> values(Operand operand) {
        if (operand.isColumn()) {
            return declaration.lines(operand.section()).stream()
                    .map(each -> each.value(operand.name()))
                    .toList();
        }
        return List.of(single(operand.name()));
    }

    /** The columns of the list of a name, none when there is no such list. */
    List<Operand> columns(String list) {
        return form.template().section(list).filter(Section::isList).stream()
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
                .orElseGet(() -> declaration.value(name));
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
        List<Value> values = values(operand);
        boolean unread = values.stream().anyMatch(value -> value.content() instanceof Content.Unreadable);
        boolean lost = field(operand).isPresent()
                && values.stream().anyMatch(value -> value.place().cell().isEmpty());
        boolean owed = field(operand)
                .filter(field -> field.demand() == Demand.REQUIRED && !operand.isColumn())
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
        if (operand.isColumn()) {
            return form.column(operand.section(), operand.name());
        }
        return (line.isPresent() ? form.column(section, operand.name()) : Optional.<Field>empty())
                .or(() -> form.once(operand.name()));
    }
}
