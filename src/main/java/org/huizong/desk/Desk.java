package org.huizong.desk;

import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.job.BackgroundRuns;
import org.huizong.store.Database;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A desk that is open: a web server on the same engine as the command line. Safe for several threads. */
public final class Desk implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Optional<String> password;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Desk(ConfigurableApplicationContext context, Optional<String> password) {
        this.context = context;
        this.password = password;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    }

    /**
     * Opens the databases, and the desk.
     *
     * @throws Refusal J607 when an H2 file is in use by another program, J608 when a database cannot be
     *     reached
     * @throws Refusal W806 when it cannot listen there, J619 when two jobs have one name
     */
    public static Desk open(DeskPlan plan) {
        return open(plan, List::of);
    }

    /**
     * Opens them, and whatever job is put there later.
     *
     * @param jobs all that are there now, each the same object whenever it is asked for; asked at every request
     */
    public static Desk open(DeskPlan plan, Supplier<List<DeskSource>> jobs) {
        Books books = new Books(plan.settings().environment());
        try {
            Database own = books.of(plan.databaseUrl());
            Set<String> names = ConcurrentHashMap.newKeySet();
            Function<DeskSource, LiveOffice> opening = source -> alone(
                    names,
                    new LiveOffice(
                            source, job -> Office.of(job, books.of(job.databaseUrl()), own.uploads(), plan.clock())));
            List<LiveOffice> offices = plan.jobs().stream().map(opening).toList();
            NewJobs newJobs = new NewJobs(jobs, opening).besides(plan.jobs());
            ConfigurableApplicationContext context = DeskContext.start(plan, books, new Offices(offices, newJobs));
            return new Desk(
                    context, context.getBean(Passwords.class).first(plan.clock().instant()));
        } catch (RuntimeException e) {
            books.close();
            throw deaf(e) ? refusal(plan) : e;
        }
    }

    /** Two jobs of one name would be one and the same on every page. */
    private static LiveOffice alone(Set<String> names, LiveOffice opened) {
        String name = opened.office().name();
        if (!names.add(name)) {
            throw new Refusal(Finding.of(FindingCode.J619, Place.NONE, name));
        }
        return opened;
    }

    /** Whether the server could not listen: Tomcat says so in several ways, none of them a type of its own. */
    private static boolean deaf(RuntimeException fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PortInUseException
                        || cause instanceof WebServerException
                        || cause instanceof BindException);
    }

    private static Refusal refusal(DeskPlan plan) {
        return new Refusal(Finding.of(FindingCode.W806, Place.NONE, String.valueOf(plan.port()), plan.host()));
    }

    /** The password of the account {@code admin} when this opening made it; nobody can tell it again. */
    public Optional<String> firstPassword() {
        return password;
    }

    /** The port that it listens on. */
    public int port() {
        return context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /** For tests. */
    Books books() {
        return context.getBean(Books.class);
    }

    /** For tests: what it answers. */
    RequestMappingHandlerMapping mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** The runs that are started here. */
    BackgroundRuns runs() {
        return context.getBean(BackgroundRuns.class);
    }

    /** Returns when the desk was closed, or the process is asked to end. */
    public void awaitEnd() throws InterruptedException {
        closed.await();
    }

    /** Lets requests that are being answered come to their end, and closes desk and databases. */
    @Override
    public void close() {
        context.close();
    }
}
