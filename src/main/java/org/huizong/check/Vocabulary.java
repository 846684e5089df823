package org.huizong.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.FormTemplate;
import org.huizong.form.Relation;

/**
 * What the rules of a form may name: its own fields, and by alias those of other declarations.
 *
 * @param own the form itself
 * @param relatives by alias
 */
public record Vocabulary(FormTemplate own, Map<String, Relative> relatives) {
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
        return new Vocabulary(own, relatives);
    }

    /** The aliases that the form declares and whose form is unknown. */
    List<Relation> unknown() {
        return own.relations().stream()
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
