package org.huizong.workbook.written;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Hands bytes to a second thread that writes them on, so that they are packed while the next ones are made.
 *
 * <p>Until it is closed nobody else may touch the stream that it writes to. Closing waits for the last byte and leaves that
 * stream open. What fails on the second thread is thrown by the next call here, at the latest by {@link #close}.
 */
final class BehindStream extends OutputStream {
    private static final int PIECES = 4;
    private static final byte[] LAST = new byte[0];

    private final OutputStream out;
    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private boolean closed;

    BehindStream(OutputStream out) {
        this.out = out;
        this.thread = new Thread(this::run, "huizong-pack");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** Copies. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) {
            complain();
            byte[] piece = new byte[length];
            System.arraycopy(bytes, from, piece, 0, length);
            put(piece);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        put(LAST);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        complain();
    }

    private void put(byte[] piece) throws IOException {
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private InterruptedIOException interrupted() {
        thread.interrupt();
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while a workbook was packed");
    }

    private void complain() throws IOException {
        Throwable first = failure;
        if (first instanceof IOException) {
            throw new IOException(first.getMessage(), first);
        }
        if (first != null) {
            throw new IllegalStateException("A workbook could not be packed", first);
        }
    }

    /** Takes every piece, after a failure too, so that the first thread never waits in vain. */
    private void run() {
        try {
            for (byte[] piece = pieces.take(); piece != LAST; piece = pieces.take()) {
                pass(piece);
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    /** Whatever fails, the first thread hears of it. */
    private void pass(byte[] piece) {
        if (failure == null) {
            try {
                out.write(piece, 0, piece.length);
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }
    }
}
