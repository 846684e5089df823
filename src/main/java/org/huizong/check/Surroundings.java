package org.huizong.check;

import java.util.List;
import org.huizong.declaration.Declaration;
import org.huizong.form.Relation;

/** The declarations around one: other forms of its unit, earlier periods, and those of its peers. */
public interface Surroundings {
    /** Nothing is known but the declaration itself. */
    Surroundings NONE = relation -> List.of();

    /** The declarations that a relation means, in a fixed order; at most one unless the relation is many. */
    List<Declaration> of(Relation relation);
}
