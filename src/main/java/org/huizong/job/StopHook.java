package org.huizong.job;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/** When this JVM is asked to end: lets the runs that are its own, and no others, stop after the chunk they are at. */
final class StopHook implements SmartLifecycle {
    private final Map<RunningSteps, String> running = new ConcurrentHashMap<>();
    private volatile boolean open;

    /** Takes part in a stop until it is left. */
    RunningSteps enter(String assignment) {
        RunningSteps steps = new RunningSteps(running::remove);
        running.put(steps, assignment);
        return steps;
    }

    /** Stops the runs of an assignment in this JVM. */
    void stop(String assignment) {
        running.forEach((steps, whose) -> {
            if (whose.equals(assignment)) {
                steps.stop();
            }
        });
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        Set<RunningSteps> all = Set.copyOf(running.keySet());
        all.forEach(RunningSteps::stop);
        all.forEach(RunningSteps::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Before anything else is closed. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
