package org.huizong.indicator;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How a target was read.
 *
 * @param raw as written; for three cells joined by spaces
 * @param remarks each once, in the order in which they were made
 */
public record TargetReading(String raw, TargetClass form, TargetValue value, List<TargetRemark> remarks) {
    /** Copies. */
    public TargetReading {
        remarks = List.copyOf(remarks);
    }

    static TargetReading of(String raw, TargetClass form, TargetValue value, TargetRemark... remarks) {
        return new TargetReading(raw, form, value, List.of(remarks));
    }

    TargetReading and(Collection<TargetRemark> more) {
        LinkedHashSet<TargetRemark> all = new LinkedHashSet<>(remarks);
        all.addAll(more);
        return new TargetReading(raw, form, value, List.copyOf(all));
    }

    TargetReading as(String newRaw, TargetClass newForm) {
        return new TargetReading(newRaw, newForm, value, remarks);
    }
}
