package org.huizong.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Relation;

/**
 * What the rules of a form may name: its own fields, and by alias those of other declarations.
 *
 * @param fields of the form itself
 * @param relatives by alias
 */
public record Vocabulary(FieldIndex fields, Map<String, Relative> relatives) {
    /**
     * Other declarations by the form that they are on.
     *
     * @param form with its fields
     */
    public record Relative(Relation relation, FieldIndex form) {}

    /** Copies. */
    public Vocabulary {
        relatives = Map.copyOf(relatives);
    }

    /** Of a form among others; an alias whose form is not among them is left out. */
    public static Vocabulary of(FormTemplate own, Collection<FormTemplate> library) {
        Map<String, Relative> relatives = new LinkedHashMap<>();
        FieldIndex self = FieldIndex.of(own);
        for (FormTemplate other : library) {
            if (!other.id().code().equals(own.id().code())) {
                Relation title = new Relation(other.title(), other.id().code(), Relation.Kind.SAME_PERIOD);
                newest(other.title(), library)
                        .ifPresent(form -> relatives.put(title.alias(), new Relative(title, FieldIndex.of(form))));
            }
        }
        for (Relation relation : own.allRelations()) {
            Optional<FieldIndex> form = isOwn(relation.form(), own)
                    ? Optional.of(self)
                    : newest(relation.form(), library).map(FieldIndex::of);
            form.ifPresent(index -> relatives.put(
                    relation.alias(),
                    new Relative(
                            new Relation(relation.alias(), index.template().id().code(), relation.kind()), index)));
        }
        return new Vocabulary(self, relatives);
    }

    /** The form itself. */
    public FormTemplate own() {
        return fields.template();
    }

    /**
     * The field that an operand names; none for the names of an enumeration's entry.
     *
     * @param scope the list that a rule runs over, or the empty string
     */
    Optional<Field> field(Operand operand, String scope) {
        if (operand.isForeign()) {
            return relative(operand.source()).flatMap(relative -> field(relative.form(), operand));
        }
        return (operand.isColumn() ? Optional.<Field>empty() : fields.column(scope, operand.name()))
                .or(() -> field(fields, operand));
    }

    /** The field that an operand names outside any list. */
    public Optional<Field> field(Operand operand) {
        return field(operand, "");
    }

    private static Optional<Field> field(FieldIndex form, Operand operand) {
        return operand.isColumn() ? form.column(operand.section(), operand.name()) : form.once(operand.name());
    }

    /** The aliases that the form declares and whose form is unknown. */
    List<Relation> unknown() {
        return own().relations().stream()
                .filter(relation -> !relatives.containsKey(relation.alias()))
                .toList();
    }

    /** The relative of an alias. */
    public Optional<Relative> relative(String alias) {
        return Optional.ofNullable(relatives.get(alias));
    }

    private static boolean isOwn(String name, FormTemplate own) {
        return name.equals(own.id().code()) || name.equals(own.title());
    }

    private static Optional<FormTemplate> newest(String name, Collection<FormTemplate> library) {
        return library.stream()
                .filter(form -> isOwn(name, form))
                .max(Comparator.comparing(form -> form.id().version()));
    }
}
