package org.huizong.desk;

import org.huizong.job.BackgroundRuns;
import org.springframework.context.SmartLifecycle;

/** When the desk closes: its runs stop in good order before anything else is closed under them. */
final class RunsEnd implements SmartLifecycle {
    private final BackgroundRuns runs;
    private volatile boolean open;

    RunsEnd(BackgroundRuns runs) {
        this.runs = runs;
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        runs.close();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
