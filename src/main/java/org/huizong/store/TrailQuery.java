package org.huizong.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of the trail are asked for; what is empty asks for all.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record TrailQuery(String account, String act, String job, Optional<Instant> from, Optional<Instant> until) {
    /** Everything. */
    public static final TrailQuery ALL = new TrailQuery("", "", "", Optional.empty(), Optional.empty());

    /** The conditions over the row {@code b}, and the values for their question marks. */
    record Condition(String sql, List<Object> values) {}

    Condition condition() {
        List<String> parts = new ArrayList<>(List.of("b.begun = 0"));
        List<Object> values = new ArrayList<>();
        text("b.account = ?", account, parts, values);
        text("b.act = ?", act, parts, values);
        text("b.assignment = ?", job, parts, values);
        from.ifPresent(time -> time("b.happened_at >= ?", time, parts, values));
        until.ifPresent(time -> time("b.happened_at < ?", time, parts, values));
        return new Condition(String.join(" and ", parts), values);
    }

    private static void text(String part, String wanted, List<String> parts, List<Object> values) {
        if (!wanted.isEmpty()) {
            parts.add(part);
            values.add(Storable.text(wanted));
        }
    }

    private static void time(String part, Instant wanted, List<String> parts, List<Object> values) {
        parts.add(part);
        values.add(wanted.atOffset(ZoneOffset.UTC));
    }
}
