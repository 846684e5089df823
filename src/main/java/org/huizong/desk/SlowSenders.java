package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Keeps those who send slowly from holding up all others: who sends too slowly for too long is cut off, and so many bodies at
 * most are read at once, so that threads are left for the pages. It stands in Tomcat because there forms are read before any
 * filter of ours, and what nobody read is read to its end after all of them.
 */
final class SlowSenders extends ValveBase {
    /** As many bodies of those who were let in are read at once. */
    static final int MOST = 250;
    /** As many of those who show neither a session nor a token: however many are slow, those who are known are not held up. */
    static final int MOST_STRANGERS = 50;
    /** Marks a request for which there was no room. */
    static final String BUSY = SlowSenders.class.getName() + ".busy";

    private static final String LET_IN = SlowSenders.class.getName() + ".letIn";

    /** A line of 32 kbit/s is honest; who is slower only wants to hold a thread. */
    private static final long BYTES_A_SECOND = 4096;
    /** A name, a password and more fit in; nobody else's forms are longer. */
    private static final long MOST_OF_STRANGERS = 256 << 10;
    /** So long is read on of those who were not let in, that most of their browsers show the answer. */
    private static final Duration COURTESY = Duration.ofSeconds(2);

    private static final int PAUSE_MILLIS = 10;
    private static final String SESSION = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final String BODY = SlowSenders.class.getName() + ".body";

    private final Semaphore places = new Semaphore(MOST);
    private final Semaphore strangers = new Semaphore(MOST_STRANGERS);
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
        Semaphore room = isKnown(request) ? places : strangers;
        boolean busy = !room.tryAcquire();
        Body body = new Body(request, response, busy ? null : room);
        request.setAttribute(BODY, body);
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

    /** Who has come in before; a token is believed until it has been looked up, which is done before anything is read. */
    private static boolean isKnown(Request request) {
        HttpSession session = request.getSession(false);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || (session != null && session.getAttribute(SESSION) != null);
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

    /** Marks that the sender is known and may come in: he is waited for. */
    static void letIn(ServletRequest request) {
        request.setAttribute(LET_IN, true);
    }

    /** Marks that all that matters has been read: what is done with it, and may take long, keeps nobody else from sending. */
    static void received(ServletRequest request) {
        if (request.getAttribute(BODY) instanceof Body body) {
            body.release();
        }
    }

    /** What a request carries, as it comes in. */
    private final class Body implements InputBuffer, ApplicationBufferHandler {
        private final Request request;
        private final Response response;
        private final InputBuffer source;
        private final AtomicReference<@Nullable Semaphore> place;
        private ByteBuffer dropped = ByteBuffer.allocate(0);
        private final long length;
        private boolean finishing;
        private long bytes;
        private long waited;

        Body(Request request, Response response, @Nullable Semaphore place) {
            this.request = request;
            this.response = response;
            this.source = request.getCoyoteRequest().getInputBuffer();
            this.length = length(request);
            this.place = new AtomicReference<>(place);
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
            } else if (!finishing && bytes > MOST_OF_STRANGERS && request.getAttribute(LET_IN) == null) {
                throw cut("too long for somebody unknown");
            } else if (waited > patience.toNanos() && bytes < BYTES_A_SECOND * (waited / 1e9)) {
                throw cut("too slow");
            }
            return read;
        }

        private IOException cut(String why) {
            IOException fault = new IOException(why);
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, fault);
            return fault;
        }

        @Override
        public int available() {
            return source.available();
        }

        /** Answers, and reads what nobody has read: a browser shows no answer to what it could not send to the end. */
        void finish() throws IOException {
            if (request.isAsync()) {
                return;
            }
            response.finishResponse();
            finishing = true;
            if (request.getAttribute(LET_IN) == null) {
                drainWhileItComes(length > 0);
            } else if (place.get() == null) {
                drainWhileItComes(true);
            } else {
                drain();
            }
        }

        private void drain() throws IOException {
            int read = 0;
            while (read >= 0) {
                read = doRead(this);
            }
        }

        /** Never waits for the sender within a read, which alone may last for all of {@link #patience}. */
        private void drainWhileItComes(boolean courteous) throws IOException {
            long end = System.nanoTime() + COURTESY.toNanos();
            while (!isRead()) {
                if (System.nanoTime() - end > 0 || !courteous) {
                    cut("not let in");
                    return;
                }
                if (hasCome()) {
                    doRead(this);
                } else {
                    pause();
                }
            }
        }

        private boolean isRead() {
            AtomicBoolean read = new AtomicBoolean();
            request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        private boolean hasCome() {
            request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
            return request.getCoyoteRequest().getAvailable() > 0;
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the desk is being closed");
            }
        }

        void close() {
            request.getCoyoteRequest().setInputBuffer(source);
            release();
        }

        private void release() {
            Semaphore held = place.getAndSet(null);
            if (held != null) {
                held.release();
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
