package org.huizong.finding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** Findings in the order in which they were made; immutable. */
public record Findings(List<Finding> list) implements Iterable<Finding> {
    /** Nothing to say. */
    public static final Findings NONE = new Findings(List.of());

    /** Copies. */
    public Findings {
        list = List.copyOf(list);
    }

    /** These findings. */
    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    /** Gathers a stream. */
    public static Collector<Finding, ?, Findings> gather() {
        return Collector.of(
                ArrayList<Finding>::new,
                ArrayList::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Findings::new);
    }

    /** These and then those. */
    public Findings and(Findings others) {
        return new Findings(Stream.concat(stream(), others.stream()).toList());
    }

    /** These and one more. */
    public Findings and(Finding other) {
        return and(of(other));
    }

    /** Each of these changed. */
    public Findings map(UnaryOperator<Finding> change) {
        return new Findings(stream().map(change).toList());
    }

    /** Whether anything must be corrected. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Whether anything must be explained. */
    public boolean hasWarnings() {
        return count(Severity.WARNING) > 0;
    }

    /** How many there are of a severity. */
    public long count(Severity severity) {
        return stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** All of them. */
    public Stream<Finding> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return list.iterator();
    }

    /** Refuses to go on when anything here is an error. */
    public Findings refuseErrors() {
        if (hasErrors()) {
            throw new Refusal(this);
        }
        return this;
    }
}
