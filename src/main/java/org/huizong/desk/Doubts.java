package org.huizong.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.huizong.finding.Fault;
import org.huizong.store.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Uploads of which nobody knew whether they were received. Each lies beside the inbox, where no run counts it, until the
 * database tells: what is written down goes into the inbox, what is not is removed. Safe for several threads.
 */
final class Doubts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Nobody is about a single file for so long. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private final Map<Long, Doubt> open = new TreeMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "doubts");
        thread.setDaemon(true);
        return thread;
    });

    private record Doubt(Office office, long number, Staged staged) {
        /** What the database says of it; it waits for a commit that is still under way. */
        Optional<Upload> upload() {
            return office.uploads().settled(office.name(), number).filter(staged::belongsTo);
        }
    }

    private final ScheduledFuture<?> turns =
            later.scheduleWithFixedDelay(this::settle, PATIENCE.toSeconds(), PATIENCE.toSeconds(), TimeUnit.SECONDS);

    /** Keeps one until it can be settled. */
    void keep(Office office, long number, Staged staged) {
        synchronized (open) {
            open.put(number, new Doubt(office, number, staged));
        }
        try {
            staged.keep();
        } catch (UncheckedIOException e) {
            LOG.error("upload {} is in doubt and in the inbox: {}", number, Fault.named(e), e);
        }
    }

    /** Settles all that can be settled now. */
    void settle() {
        synchronized (open) {
            try {
                for (Doubt doubt : Map.copyOf(open).values()) {
                    settle(doubt);
                    open.remove(doubt.number());
                }
            } catch (RuntimeException e) {
                LOG.warn("uploads stay in doubt: {}", Fault.named(e));
            }
        }
    }

    private static void settle(Doubt doubt) {
        boolean received = doubt.upload().isPresent();
        if (received) {
            doubt.staged().run();
        } else {
            doubt.staged().undo();
        }
        doubt.staged().remove();
        LOG.info("upload {} was {} after all", doubt.number(), received ? "received" : "not received");
    }

    /**
     * Settles what was left on its way by somebody who was killed; what another desk may be about is let alone.
     *
     * @param own what the folder of an upload is called, by its number
     */
    void recover(Office office, LongFunction<String> own, Instant now) {
        try {
            for (Map.Entry<Long, Staged> left : Staged.left(office.inbox(), own).entrySet()) {
                Doubt doubt = new Doubt(office, left.getKey(), left.getValue());
                if (left.getValue().isIn()
                        || left.getValue().age(now).compareTo(FORSAKEN) > 0
                        || doubt.upload().isPresent()) {
                    settle(doubt);
                }
            }
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            LOG.warn("what was left beside the inbox of {} stays: {}", office.name(), Fault.named(e), e);
        }
    }

    @Override
    public void close() {
        turns.cancel(false);
        later.shutdownNow();
    }
}
