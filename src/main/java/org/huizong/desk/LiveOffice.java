package org.huizong.desk;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An office that follows its files: what is asked for it gets the newest that could be put together, whole, and keeps it to
 * its end. Safe for several threads: one reads anew, the others go on with what there is.
 */
final class LiveOffice {
    private static final Logger LOG = LoggerFactory.getLogger(LiveOffice.class);

    private final DeskSource source;
    private final Function<DeskJob, Office> opening;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Now now;

    /**
     * What holds at a moment.
     *
     * @param seen the state of the files that were last looked at
     * @param refused why they were not taken, or nothing
     */
    private record Now(Office office, String seen, Findings refused) {}

    /**
     * Reads the office for the first time.
     *
     * @throws Refusal when it cannot be put together
     */
    LiveOffice(DeskSource source, Function<DeskJob, Office> opening) {
        this.source = source;
        this.opening = opening;
        // Only what was read once knows which files it is told by.
        Office first = opening.apply(source.read());
        this.now = new Now(first, source.state(), Findings.NONE);
    }

    /** The office as it is; read anew first when its files have changed and nobody else is at it. */
    Office office() {
        if (!source.state().equals(now.seen()) && reading.tryLock()) {
            try {
                read();
            } finally {
                reading.unlock();
            }
        }
        return now.office();
    }

    /** Reads it anew in any case; what stands against it, and then it stays as it was. */
    Findings reload() {
        reading.lock();
        try {
            read();
        } finally {
            reading.unlock();
        }
        return now.refused();
    }

    /** Why the newest state of the files was not taken; nothing when it was. */
    Findings refused() {
        return now.refused();
    }

    private void read() {
        String seen = source.state();
        try {
            now = new Now(opening.apply(source.read()), seen, Findings.NONE);
            LOG.info("job {} was read anew", now.office().name());
        } catch (Refusal refusal) {
            LOG.warn("job {} stays as it was: {}", now.office().name(), refusal.getMessage());
            now = new Now(now.office(), seen, refusal.findings());
        } catch (RuntimeException e) {
            LOG.error(
                    "job {} could not be read anew and stays as it was",
                    now.office().name(),
                    e);
            Finding ours = Finding.of(FindingCode.J614, Place.NONE, e.toString());
            now = new Now(now.office(), seen, Findings.of(ours));
        }
    }
}
