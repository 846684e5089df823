package org.huizong.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
final class SettableClock extends Clock {
    private final Clock zone;
    private volatile Instant now;

    SettableClock(Clock start) {
        this.zone = start;
        this.now = start.instant();
    }

    void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return zone.getZone();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
