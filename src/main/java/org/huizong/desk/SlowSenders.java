package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps those who send slowly from holding up all others: who sends too slowly for too long is cut off, and so many bodies at
 * most are read at once, so that threads are left for the pages. It stands in Tomcat because there forms are read before any
 * filter of ours, and what nobody read is read to its end after all of them.
 */
final class SlowSenders extends ValveBase {
    /** As many bodies are read at once. */
    static final int MOST = 250;
    /** Marks a request for which there was no room. */
    static final String BUSY = SlowSenders.class.getName() + ".busy";

    /** A line of 32 kbit/s is honest; who is slower only wants to hold a thread. */
    private static final long BYTES_A_SECOND = 4096;

    private final Semaphore places = new Semaphore(MOST);
    private final Duration patience;

    /** Lets anybody be as slow as he is for a while. */
    SlowSenders(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (length(request) == 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            getNext().invoke(request, response);
            return;
        }
        boolean busy = !places.tryAcquire();
        Body body = new Body(request, response, !busy);
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            if (busy) {
                request.setAttribute(BUSY, true);
            }
            getNext().invoke(request, response);
            body.finish();
        } finally {
            body.close();
        }
    }

    /** What is told of the length of the body, if it is one that can be; Tomcat refuses what cannot. */
    private static long length(Request request) {
        String told = String.valueOf(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        return told.matches("\\d{1,18}") ? Long.parseLong(told) : 0;
    }

    /** Answers those for whom there was no room, before anything of what they send is read. */
    static void refuse(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(BUSY) != null && response instanceof HttpServletResponse answer) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, Reception.RETRY_SECONDS);
            answer.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What a request carries, as it comes in. */
    private final class Body implements InputBuffer, ApplicationBufferHandler {
        private final Request request;
        private final Response response;
        private final InputBuffer source;
        private final AtomicBoolean held;
        private ByteBuffer dropped = ByteBuffer.allocate(0);
        private final long length;
        private long bytes;
        private long waited;

        Body(Request request, Response response, boolean held) {
            this.request = request;
            this.response = response;
            this.source = request.getCoyoteRequest().getInputBuffer();
            this.length = length(request);
            this.held = new AtomicBoolean(held);
        }

        /** Only what is waited for here counts: our own work takes none of the sender's time. */
        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long begun = System.nanoTime();
            int read = source.doRead(handler);
            waited += System.nanoTime() - begun;
            bytes += Math.max(0, read);
            if (read < 0 || bytes == length) {
                release();
            } else if (waited > patience.toNanos() && bytes < BYTES_A_SECOND * (waited / 1e9)) {
                IOException slow = new IOException("too slow");
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, slow);
                throw slow;
            }
            return read;
        }

        @Override
        public int available() {
            return source.available();
        }

        /** Answers, and reads what nobody has read: a browser shows no answer to what it could not send to the end. */
        void finish() throws IOException {
            if (!request.isAsync()) {
                response.finishResponse();
                int read = 0;
                while (read >= 0) {
                    read = doRead(this);
                }
            }
        }

        void close() {
            request.getCoyoteRequest().setInputBuffer(source);
            release();
        }

        private void release() {
            if (held.getAndSet(false)) {
                places.release();
            }
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            dropped = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return dropped;
        }

        @Override
        public void expand(int size) {}
    }
}
