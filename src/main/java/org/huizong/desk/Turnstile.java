package org.huizong.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few through at once, in the order of their coming, lets others wait, and sends those away who would wait too long.
 * Safe for several threads.
 */
final class Turnstile {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int most;
    private final Duration patience;
    private final Semaphore places;
    private final AtomicInteger come = new AtomicInteger();

    /**
     * One that is open.
     *
     * @param places how many are let through at once
     * @param waiting how many others may wait
     * @param patience how long each of them may
     */
    Turnstile(int places, int waiting, Duration patience) {
        this.most = places + waiting;
        this.patience = patience;
        this.places = new Semaphore(places, true);
    }

    /** One for work that takes a core of the machine. */
    static Turnstile ofCores(int waiting) {
        return new Turnstile(Math.max(2, Runtime.getRuntime().availableProcessors()), waiting, PATIENCE);
    }

    /** Does a work when its turn has come; empty, and nothing is done, when it does not. */
    <T> Optional<T> pass(Supplier<T> work) {
        try {
            return come.incrementAndGet() <= most && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(through(work))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            come.decrementAndGet();
        }
    }

    private <T> T through(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many wait. */
    int waiting() {
        return places.getQueueLength();
    }

    /** How many could be let through at once. */
    int free() {
        return places.availablePermits();
    }
}
