package org.huizong.rollup;

import org.huizong.form.Project;
import org.huizong.registry.Unit;

/**
 * Who fills in one form: a unit, or a unit for one of its projects.
 *
 * @param project {@link Project#NONE} where a unit fills in one form only, or did not name the project
 */
record Filer(Unit unit, Project project) {
    /** What a unit's name and its project's stand apart by. */
    private static final String OF = "：";

    /** The unit itself. */
    static Filer of(Unit unit) {
        return new Filer(unit, Project.NONE);
    }

    /** Unique among all of a form and period. */
    String code() {
        return project.isNone() ? unit.code() : unit.code() + "#" + project.key();
    }

    /** For example {@code 甲县司法局}, or {@code 甲县司法局：人民调解经费}. */
    String name() {
        return name(unit.name(), project.isNone() ? "" : project.name());
    }

    /** The same of a unit's and a project's name, which may be the empty string. */
    static String name(String unit, String project) {
        return project.isEmpty() ? unit : unit + OF + project;
    }

    /** Code of the unit's district. */
    String district() {
        return unit.district();
    }
}
