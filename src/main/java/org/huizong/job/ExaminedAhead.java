package org.huizong.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.huizong.intake.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Reads examined files in the order of their receipts, while workers examine those that come after: they go on while the
 * step keeps a chunk, which a processor of Spring Batch 6 does not. Bounded in number and in bytes. For one thread.
 */
final class ExaminedAhead implements ItemStreamReader<Taken> {
    private static final Logger LOG = LoggerFactory.getLogger(ExaminedAhead.class);
    private static final long MOST_BYTES = 64L << 20;

    private final Iterator<Receipt> pending;
    private final Function<Receipt, Taken> take;
    private final AsyncTaskExecutor workers;
    private final int most;
    private final Deque<Running> ahead = new ArrayDeque<>();
    private long bytes;
    private volatile boolean closed;

    /** Examines as {@code take} does, which several workers call at once, up to {@code most} files ahead. */
    ExaminedAhead(List<Receipt> pending, Function<Receipt, Taken> take, AsyncTaskExecutor workers, int most) {
        this.pending = pending.iterator();
        this.take = take;
        this.workers = workers;
        this.most = most;
    }

    @Override
    public @Nullable Taken read() throws Exception {
        while (pending.hasNext() && (ahead.isEmpty() || (ahead.size() < most && bytes < MOST_BYTES))) {
            submit(pending.next());
        }
        Running next = ahead.poll();
        if (next == null) {
            return null;
        }
        bytes -= next.receipt().size();
        return next.taken().get();
    }

    /** Lets go of what was not begun, and waits for what was. */
    @Override
    public void close() {
        closed = true;
        for (Running running = ahead.poll(); running != null; running = ahead.poll()) {
            try {
                running.taken().get();
            } catch (ExecutionException | CancellationException e) {
                LOG.debug("file {} is left for the next run", running.receipt().digest(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The marks of the log go with the work; no decorator of the workers, which loses those that it would have to cancel. */
    private void submit(Receipt receipt) {
        bytes += receipt.size();
        Map<String, String> marks = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        ahead.add(new Running(receipt, workers.submit(() -> {
            if (closed) {
                throw new CancellationException("the step is over");
            }
            MDC.setContextMap(marks);
            try {
                return take.apply(receipt);
            } finally {
                MDC.clear();
            }
        })));
    }

    private record Running(Receipt receipt, Future<Taken> taken) {}
}
