package org.huizong.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huizong.job.Bell;

/** The bells of the desk: one for the jobs that it was opened with, one for each that came since. Safe for several threads. */
final class Belfry implements AutoCloseable {
    private final Function<List<String>, Bell> hanging;
    private final List<Bell> bells = new ArrayList<>();
    private final Set<String> rung = new HashSet<>();
    private boolean closed;

    /** An empty one, and how a bell for some jobs is hung. */
    Belfry(Function<List<String>, Bell> hanging) {
        this.hanging = hanging;
    }

    /** Hangs a bell for those jobs that have none. */
    synchronized void hang(List<String> jobs) {
        List<String> silent = jobs.stream().filter(job -> !rung.contains(job)).toList();
        if (!closed && !silent.isEmpty()) {
            bells.add(hanging.apply(silent));
            rung.addAll(silent);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        bells.forEach(Bell::close);
    }
}
