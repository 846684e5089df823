package org.huizong.form;

import org.jspecify.annotations.Nullable;

/**
 * Which of a unit's forms a form is (项目), where a unit fills in one for each project. Two are the same when their names
 * are, compared without spaces, full-width differences and punctuation.
 *
 * @param name as it was written
 */
public record Project(String name) implements Comparable<Project> {
    /** A form that a unit fills in once, or one whose project nobody named. */
    public static final Project NONE = new Project("");

    /** Spaces and line breaks become one space, those around the name go. */
    public Project {
        name = name.replaceAll("[\\s\\u3000]+", " ").strip();
    }

    /** What projects are compared by; the empty string when no letter names it. */
    public String key() {
        return LabelText.reduce(name);
    }

    /** Whether nobody named one. */
    public boolean isNone() {
        return key().isEmpty();
    }

    @Override
    public int compareTo(Project other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Project project && key().equals(project.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
