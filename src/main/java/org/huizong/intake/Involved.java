package org.huizong.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.huizong.check.Rulebook;
import org.huizong.form.Relation;

/**
 * The forms that take part when declarations are confronted with each other, by code.
 *
 * @param present those of the assignment itself
 * @param elsewhere those of other assignments: of the years before, or asked for beside this one
 */
public record Involved(Set<String> present, Set<String> elsewhere) {
    /** No rule names other declarations. */
    public static final Involved NOTHING = new Involved(Set.of(), Set.of());

    /** Copies. */
    public Involved {
        present = Set.copyOf(present);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** What the rules of forms name, and these forms themselves; a unit's peers are never looked for elsewhere. */
    static Involved of(Collection<Rulebook> books) {
        Set<String> present = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        for (Rulebook book : books) {
            present.add(book.template().id().code());
            for (Relation relation : book.relations()) {
                present.add(relation.form());
                if (relation.kind() != Relation.Kind.PEERS) {
                    elsewhere.add(relation.form());
                }
            }
        }
        return new Involved(present, elsewhere);
    }
}
