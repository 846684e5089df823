package org.huizong.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;

/**
 * What a later revision of a form changed: its values, and what is found in it.
 *
 * @param changes fields that stand once first, then list by list
 * @param gone findings of the earlier one that the later one has no more
 * @param fresh findings that only the later one has
 * @param left findings that both have
 */
public record Revisal(List<Change> changes, List<Finding> gone, List<Finding> fresh, List<Finding> left) {
    /** Copies. */
    public Revisal {
        changes = List.copyOf(changes);
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
        left = List.copyOf(left);
    }

    /** A revision as far as it could be read. */
    public record Content(Optional<Declaration> declaration, Findings findings) {}

    /** What became of an earlier revision. */
    public static Revisal of(Content before, Content after) {
        List<Finding> gone = without(before.findings(), after.findings());
        List<Finding> fresh = without(after.findings(), before.findings());
        List<Finding> left = after.findings().stream()
                .filter(finding -> !fresh.contains(finding))
                .toList();
        List<Change> changes = before.declaration()
                .flatMap(old -> after.declaration().map(now -> changes(old, now)))
                .orElse(List.of());
        return new Revisal(changes, gone, fresh, left);
    }

    private static List<Finding> without(Findings findings, Findings others) {
        return findings.stream()
                .filter(finding -> others.stream().noneMatch(other -> isSame(finding, other)))
                .toList();
    }

    private static boolean isSame(Finding one, Finding other) {
        Point first = Point.of(one);
        Point second = Point.of(other);
        return first.about().equals(second.about()) && first.place().equals(second.place());
    }

    private static List<Change> changes(Declaration before, Declaration after) {
        List<Change> changes = new ArrayList<>();
        for (String field : names(before.values().keySet(), after.values().keySet())) {
            compare("", 0, field, before.value(field), after.value(field)).ifPresent(changes::add);
        }
        for (String section : names(before.lines().keySet(), after.lines().keySet())) {
            lines(section, before.lines(section), after.lines(section), changes);
        }
        return changes;
    }

    private static void lines(String section, List<Line> before, List<Line> after, List<Change> changes) {
        for (LineMatch.Pair pair : LineMatch.of(before, after)) {
            if (pair.before().isEmpty()) {
                whole(section, pair.after().orElseThrow(), Change.Kind.ADDED).forEach(changes::add);
            } else if (pair.after().isEmpty()) {
                whole(section, pair.before().orElseThrow(), Change.Kind.REMOVED).forEach(changes::add);
            } else {
                Line old = pair.before().get();
                Line now = pair.after().get();
                names(old.values().keySet(), now.values().keySet()).stream()
                        .flatMap(field ->
                                compare(section, now.number(), field, old.value(field), now.value(field)).stream())
                        .forEach(changes::add);
            }
        }
    }

    private static Optional<Change> compare(String section, int line, String field, Value before, Value after) {
        return Change.differ(before, after)
                ? Optional.of(new Change(section, line, field, before, after, Change.Kind.CHANGED))
                : Optional.empty();
    }

    private static Stream<Change> whole(String section, Line line, Change.Kind kind) {
        return line.values().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> {
                    Value none = Value.absent(entry.getKey());
                    boolean added = kind == Change.Kind.ADDED;
                    return new Change(
                            section,
                            line.number(),
                            entry.getKey(),
                            added ? none : entry.getValue(),
                            added ? entry.getValue() : none,
                            kind);
                });
    }

    private static Set<String> names(Set<String> before, Set<String> after) {
        Set<String> names = new LinkedHashSet<>(after);
        names.addAll(before);
        return names;
    }
}
