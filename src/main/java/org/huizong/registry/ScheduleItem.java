package org.huizong.registry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.registry.Schedule.Missed;

/** The key {@code schedule} of a job file. */
final class ScheduleItem {
    private static final String USUAL_ZONE = "Asia/Shanghai";

    private ScheduleItem() {}

    /** Reads it; what is wrong is complained about, and it reads as none then. */
    static Optional<Schedule> read(Item item) {
        item.keys("cron", "zone", "missed");
        String written = item.text("cron");
        Optional<Cron> cron = written.isEmpty()
                ? Optional.empty()
                : Cron.of(
                        written,
                        meant -> item.get("cron").ifPresent(its -> its.complain("cron: " + written, "cron: " + meant)));
        Optional<ZoneId> zone = zone(item);
        Optional<Missed> missed = missed(item);
        return cron.flatMap(when -> zone.flatMap(where -> missed.map(then -> new Schedule(when, where, then))));
    }

    private static Optional<ZoneId> zone(Item item) {
        String written = item.get("zone").map(Item::text).orElse(USUAL_ZONE).strip();
        try {
            return Optional.of(ZoneId.of(written));
        } catch (DateTimeException e) {
            var near = Spelling.nearest(written, ZoneId.getAvailableZoneIds());
            String meant = near.isEmpty() ? USUAL_ZONE : String.join(" / ", near);
            item.get("zone").ifPresent(its -> its.complain("zone: " + written, "zone: " + meant));
            return Optional.empty();
        }
    }

    private static Optional<Missed> missed(Item item) {
        String written = item.get("missed")
                .map(Item::text)
                .orElse(Missed.MADE_UP_ONCE.word())
                .strip();
        Optional<Missed> known = Arrays.stream(Missed.values())
                .filter(missed -> missed.word().equals(written))
                .findFirst();
        if (known.isEmpty()) {
            String words = Arrays.stream(Missed.values()).map(Missed::word).collect(Collectors.joining(" / "));
            item.get("missed").ifPresent(its -> its.complain("missed: " + written, "missed: " + words));
        }
        return known;
    }
}
