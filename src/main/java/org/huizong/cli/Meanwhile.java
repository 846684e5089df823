package org.huizong.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done while something else goes on. */
final class Meanwhile<T> {
    private final FutureTask<T> task;

    private Meanwhile(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins it; a process that ends does not wait for it. */
    static <T> Meanwhile<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "huizong-meanwhile");
        thread.setDaemon(true);
        thread.start();
        return new Meanwhile<>(task);
    }

    /** What came of it, waited for; what it threw is thrown here. */
    T get() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
    }
}
