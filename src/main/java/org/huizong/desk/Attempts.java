package org.huizong.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who tried to come in how often. Five wrong passwords for an account from one address close it for that address, and only
 * for that one, so that nobody locks others out; fifty from anywhere close it for all. After fifteen minutes it opens
 * again. Safe for several threads; forgets with the process.
 */
final class Attempts {
    private static final Duration CLOSED = Duration.ofMinutes(15);
    private static final int FROM_ONE_ADDRESS = 5;
    private static final int FROM_ANYWHERE = 50;
    /** More are forgotten, the oldest first: names that nobody has cost no memory. */
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private record Tally(int count, Instant since) {}

    /** Whether an attempt may be made. */
    enum Door {
        OPEN,
        /** This attempt is the first that may not. */
        CLOSING,
        CLOSED
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt before it is made, so that many at once are no more than many. */
    synchronized Door begin(String account, String address) {
        Door here = count(account + "\0" + address, FROM_ONE_ADDRESS);
        return here == Door.OPEN ? count(account, FROM_ANYWHERE) : here;
    }

    /** The attempt was right: what was counted from this address is forgotten. */
    synchronized void succeeded(String account, String address) {
        Tally here = tallies.remove(account + "\0" + address);
        if (here != null) {
            tallies.computeIfPresent(
                    account, (name, all) -> new Tally(Math.max(0, all.count() - here.count()), all.since()));
        }
    }

    private Door count(String key, int most) {
        Instant now = clock.instant();
        Tally before = tallies.remove(key);
        Tally after = before == null || before.since().plus(CLOSED).isBefore(now)
                ? new Tally(1, now)
                : new Tally(before.count() + 1, before.since());
        tallies.put(key, after);
        if (tallies.size() > REMEMBERED) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        return after.count() <= most ? Door.OPEN : after.count() == most + 1 ? Door.CLOSING : Door.CLOSED;
    }
}
