package org.huizong.form;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern YEAR = Pattern.compile("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.])");

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

    /**
     * Which of the projects of another period it is: the one of its name, else the only one whose name differs in nothing but
     * its own period's year, alone or with all other years in the name moved along. A name without that year names another
     * project when any number in it is another: the money of 2022 is not that of 2021.
     *
     * @param own the period of this one
     * @param theirs the period of the others
     */
    public Optional<Project> among(Collection<Project> others, Period own, Period theirs) {
        if (others.contains(this)) {
            return Optional.of(this);
        }
        if (YEAR.matcher(folded()).results().noneMatch(found -> Integer.parseInt(found.group()) == own.year())) {
            return Optional.empty();
        }
        int moved = theirs.year() - own.year();
        List<Project> meant = Stream.of(
                        renamed(year -> year == own.year() ? theirs.year() : year), renamed(year -> year + moved))
                .filter(one -> !one.equals(this))
                .filter(others::contains)
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Project renamed(IntUnaryOperator year) {
        return new Project(YEAR.matcher(folded())
                .replaceAll(found -> String.valueOf(year.applyAsInt(Integer.parseInt(found.group())))));
    }

    private String folded() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
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
