package org.huizong.desk;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.huizong.job.Progress;

/** Holds the first run before its first file until it is let go. */
final class Gate implements Progress {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public void kept(int done, int total) {
        if (done == 0) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets it go on as soon as somebody waits for its end. */
    void goOnWhenStopped() {
        Thread watcher = new Thread(() -> {
            while (Thread.getAllStackTraces().values().stream().noneMatch(Gate::waitsForEnd)) {
                Thread.onSpinWait();
            }
            goOn.countDown();
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static boolean waitsForEnd(StackTraceElement[] frames) {
        return List.of(frames).stream()
                .anyMatch(frame -> frame.getMethodName().equals("awaitEnd")
                        && frame.getClassName().endsWith("RunningSteps"));
    }
}
