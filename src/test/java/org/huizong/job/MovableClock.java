package org.huizong.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until it is put forward. */
public final class MovableClock extends Clock {
    private final ZoneId zone = ZoneId.of("Asia/Shanghai");
    private volatile Instant now;

    /** Shows this time. */
    public MovableClock(Instant now) {
        this.now = now;
    }

    /** Shows another time. */
    public void put(Instant time) {
        now = time;
    }

    /** Goes on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
