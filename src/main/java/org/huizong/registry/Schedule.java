package org.huizong.registry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/**
 * 定时: when an assignment is run by itself.
 *
 * <p>Where clocks are put forward, a time that does not occur comes when they are; where they are put back, a time that occurs
 * twice comes the first time only.
 *
 * @param missed what becomes of times at which nobody was there to run it
 */
public record Schedule(Cron cron, ZoneId zone, Missed missed) {
    /** What becomes of missed times. */
    public enum Missed {
        /** One run, however many they were. */
        MADE_UP_ONCE("补跑一次"),
        /** Nothing. */
        SKIPPED("跳过");

        private final String word;

        Missed(String word) {
            this.word = word;
        }

        /** As it is written in the job file. */
        public String word() {
            return word;
        }
    }

    /** What decides its times, as text: when this changes, it begins anew. */
    public String rule() {
        return cron.text() + " " + zone;
    }

    /** The first time after another. */
    public Instant next(Instant after) {
        LocalDateTime local = LocalDateTime.ofInstant(after, zone);
        Instant next = after;
        while (!next.isAfter(after)) {
            local = cron.next(local);
            next = instant(local);
        }
        return next;
    }

    /** The times after another. */
    public List<Instant> next(Instant after, int count) {
        return Stream.iterate(next(after), this::next).limit(count).toList();
    }

    /** Every time from one to another, both included. */
    public List<Instant> between(Instant first, Instant last) {
        return Stream.iterate(first, time -> !time.isAfter(last), this::next).toList();
    }

    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
