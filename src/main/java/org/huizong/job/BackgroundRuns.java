package org.huizong.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs assignments on threads of their own, on databases that somebody else has open: at most one run of an assignment at a
 * time, in this process and in all others. How far a run is, and how it ended, tells the database. Safe for several threads.
 */
public final class BackgroundRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuns.class);

    private final Map<Database, BatchRuntime> runtimes = new HashMap<>();
    private final Map<String, CompletableFuture<RunReport>> going = new ConcurrentHashMap<>();
    private final Map<String, Finding> refused = new ConcurrentHashMap<>();
    private final Set<String> stopping = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "huizong-run-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /**
     * Starts a run, or takes up the last one when that was broken off, and returns at once.
     *
     * @return how it ends, with a {@link Refusal} when it does not end well
     * @throws Refusal J611 when a run of the assignment is at work, here or elsewhere; nothing happens then
     */
    public synchronized CompletableFuture<RunReport> start(Database database, RunRequest request, RunOrder order) {
        String name = request.name();
        database.leases().refuseWhileHeld(name);
        if (closed || going.containsKey(name)) {
            throw database.leases().held(name);
        }
        CompletableFuture<RunReport> end = new CompletableFuture<>();
        refused.remove(name);
        stopping.remove(name);
        going.put(name, end);
        threads.execute(() -> run(database, request, order, end));
        return end;
    }

    /** The same for one who looks for how it ends where that is written down. */
    public void begin(Database database, RunRequest request, RunOrder order) {
        var unused = start(database, request, order);
    }

    /** The number of the run that came to its end for a time that was due, wherever it was; empty when none did. */
    OptionalInt served(Database database, String assignment, Instant due) {
        return runtime(database).served(assignment, due);
    }

    /** How the run of an assignment that was started here and has not ended will end. */
    public Optional<CompletableFuture<RunReport>> going(String assignment) {
        return Optional.ofNullable(going.get(assignment));
    }

    /** Whether a run of an assignment was started here and has not ended. */
    public boolean isGoing(String assignment) {
        return going.containsKey(assignment);
    }

    /** Why the last start here came to nothing or to no good end; empty when it did, and when there was none. */
    public Optional<Finding> refused(String assignment) {
        return Optional.ofNullable(refused.get(assignment));
    }

    /** Asks the run of an assignment to stop, wherever it is; it ends after the files that are being kept. */
    public void stop(Database database, String assignment) {
        database.leases().askToStop(assignment);
        if (isGoing(assignment)) {
            stopping.add(assignment);
            runtime(database).stop(assignment);
        }
    }

    private void run(Database database, RunRequest request, RunOrder order, CompletableFuture<RunReport> end) {
        try {
            BatchRuntime runtime = runtime(database);
            RunRequest now = request.answering(runtime.indicatorAnswers()).watched((done, total) -> {
                if (stopping.contains(request.name())) {
                    runtime.stop(request.name());
                }
                request.progress().kept(done, total);
            });
            RunReport report = runtime.run(now, order);
            going.remove(request.name());
            end.complete(report);
        } catch (RuntimeException | Error e) {
            refused.put(request.name(), why(e));
            going.remove(request.name());
            end.completeExceptionally(e);
        }
    }

    private static Finding why(Throwable fault) {
        if (fault instanceof Refusal refusal && !refusal.findings().isEmpty()) {
            return refusal.findings().list().get(0);
        }
        LOG.error("a run broke down: {}", Fault.named(fault), fault);
        return Fault.isFullDisk(fault)
                ? Finding.of(FindingCode.J618, Place.NONE)
                : Finding.of(FindingCode.J614, Place.NONE, fault.getClass().getSimpleName());
    }

    private BatchRuntime runtime(Database database) {
        synchronized (runtimes) {
            return runtimes.computeIfAbsent(database, BatchRuntime::on);
        }
    }

    /** Stops every run in good order, so that each can be taken up again; the databases stay open. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        synchronized (runtimes) {
            runtimes.values().forEach(BatchRuntime::close);
        }
        threads.shutdown();
    }
}
