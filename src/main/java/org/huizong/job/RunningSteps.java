package org.huizong.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** The steps of one run in this JVM, as somebody who wants to stop them sees them. The last one is let come to its end. */
final class RunningSteps implements StepExecutionListener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Consumer<RunningSteps> leave;
    private @Nullable StepExecution current;
    private boolean askedToStop;
    private boolean stopped;

    RunningSteps(Consumer<RunningSteps> leave) {
        this.leave = leave;
    }

    @Override
    public synchronized void beforeStep(StepExecution step) {
        current = step;
        if (askedToStop) {
            terminate(step);
        }
    }

    /** Stops the run after its current chunk; it can be taken up again. */
    synchronized void stop() {
        askedToStop = true;
        if (current != null && !current.getStepName().equals(BatchJob.LAST)) {
            terminate(current);
        }
    }

    /** Whether the run was kept from coming to its end. */
    synchronized boolean isStopped() {
        return stopped;
    }

    private void terminate(StepExecution step) {
        stopped = true;
        step.setTerminateOnly();
    }

    void awaitEnd() {
        try {
            if (!end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a run did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        leave.accept(this);
        end.countDown();
    }
}
