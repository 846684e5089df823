package org.huizong.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.huizong.finding.Fault;
import org.huizong.store.Hurry;
import org.huizong.store.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Uploads of which nobody knew whether they were received. Each lies beside the inbox, where no run counts it, until the
 * database tells: what is written down goes into the inbox, what is not is set aside. Nothing is deleted, so that whoever is wrong,
 * or comes twice, loses no upload. Safe for several threads.
 */
final class Doubts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Nobody is about a single file for so long. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private final Queue<Doubt> open = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(
                () -> {
                    Hurry.begin();
                    work.run();
                },
                "doubts");
        thread.setDaemon(true);
        return thread;
    });

    private record Doubt(Office office, Staged staged) {
        /** What the database says of its number, whosever it is; it waits for a commit that is still under way. */
        Optional<Upload> upload() {
            return office.uploads().settled(staged.number());
        }

        boolean isOf(Upload upload) {
            return upload.assignment().equals(office.name()) && staged.belongsTo(upload);
        }
    }

    private final ScheduledFuture<?> turns =
            later.scheduleWithFixedDelay(this::settle, PATIENCE.toSeconds(), PATIENCE.toSeconds(), TimeUnit.SECONDS);

    /** Keeps one until it can be settled; nobody settles it before it lies where it is kept. */
    void keep(Office office, Staged staged) {
        try {
            staged.keep();
        } catch (UncheckedIOException e) {
            LOG.error("upload {} is in doubt and in the inbox: {}", staged.number(), Fault.named(e), e);
        }
        open.add(new Doubt(office, staged));
    }

    /** Settles all that can be settled now, as somebody does every ten seconds; no request waits for it. */
    void settle() {
        for (Doubt doubt : List.copyOf(open)) {
            try {
                settle(doubt, doubt.upload());
                open.remove(doubt);
            } catch (RuntimeException e) {
                LOG.warn("upload {} stays in doubt: {}", doubt.staged().number(), Fault.named(e));
            }
        }
    }

    private static void settle(Doubt doubt, Optional<Upload> upload) {
        Staged staged = doubt.staged();
        if (upload.isEmpty()) {
            LOG.warn("upload {} was not received after all, and lies in {}", staged.number(), staged.setAside());
        } else if (doubt.isOf(upload.get())) {
            staged.run();
            staged.removeFolders();
            LOG.info("upload {} was received after all", staged.number());
        } else {
            LOG.warn(
                    "upload {} is not of {}: {} stays",
                    staged.number(),
                    doubt.office().name(),
                    staged.room());
        }
    }

    /**
     * Settles what was left on its way by somebody who was killed; what another desk may be about is let alone, and what is
     * another job's.
     *
     * @param own what the folder of an upload is called, by its number
     */
    void recover(Office office, LongFunction<String> own, Instant now) {
        try {
            for (Staged left : Staged.left(office.inbox(), own)) {
                recover(new Doubt(office, left), now);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("what was left beside the inbox of {} stays: {}", office.name(), Fault.named(e), e);
        }
    }

    /** One that is gone by now was settled by another desk. */
    private static void recover(Doubt doubt, Instant now) {
        Staged left = doubt.staged();
        try {
            boolean forsaken = left.isIn() || left.age(now).compareTo(FORSAKEN) > 0;
            Optional<Upload> upload = doubt.upload();
            if (forsaken || upload.isPresent()) {
                settle(doubt, upload);
            }
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            if (Files.exists(left.room())) {
                LOG.warn("upload {} is left beside the inbox: {}", left.number(), Fault.named(e), e);
            }
        }
    }

    @Override
    public void close() {
        turns.cancel(false);
        later.shutdownNow();
    }
}
