package org.huizong.job;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.huizong.finding.Fault;
import org.huizong.store.Leases;
import org.huizong.store.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the lease of an assignment and renews it until it is closed. */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final String assignment;
    private final Runnable stop;
    private final Owner owner = Owner.here();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "huizong-lease");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> beat;

    /**
     * Takes the lease.
     *
     * @param stop is run when somebody asks the holder to stop
     * @throws org.huizong.finding.Refusal J611 when another is at work
     */
    LeaseKeeper(Leases leases, String assignment, Runnable stop) {
        this.leases = leases;
        this.assignment = assignment;
        this.stop = stop;
        leases.take(assignment, owner);
        long period = Leases.LENGTH.toMillis() / 6;
        this.beat = heart.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    /** Makes sure, inside a transaction, that nobody has taken over. */
    void confirm() {
        leases.confirm(assignment, owner);
    }

    @Override
    public void close() {
        beat.cancel(false);
        heart.shutdown();
        leases.release(assignment, owner);
    }

    /** A failed renewal is tried again at the next beat; one that comes too late is found out by {@link #confirm}. */
    private void renew() {
        try {
            if (!leases.renew(assignment, owner)) {
                LOG.warn("the lease of {} was taken over", assignment);
            }
            if (leases.isAskedToStop(assignment, owner)) {
                stop.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease of {} could not be renewed: {}", assignment, Fault.named(e));
        }
    }
}
