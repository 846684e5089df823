package org.huizong.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.finding.Refusal;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.intake.Inbox;
import org.huizong.store.Database;
import org.huizong.store.LiveFile;
import org.huizong.store.Run;
import org.huizong.store.RunAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Everything that is needed to run assignments on one database; opened once, closed at the end. Safe for several threads.
 */
public final class BatchRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRuntime.class);
    private static final int CHUNK = 200;

    private final Database database;
    private final ConfigurableApplicationContext context;
    private final ThreadPoolTaskExecutor workers;
    private final int chunk;
    private final boolean alone;

    private BatchRuntime(Database database, int chunk, boolean alone) {
        this.database = database;
        this.context = BatchContext.start(database, alone);
        this.workers = workers();
        this.chunk = chunk;
        this.alone = alone;
    }

    /**
     * Opens a database, and brings its tables up to date.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}, see {@link Database#urlOf} for a file
     * @param environment may hold {@code HUIZONG_DB_USER} and {@code HUIZONG_DB_PASSWORD}
     * @throws Refusal J607 when an H2 file is in use by another program, J608 when the database cannot be reached
     */
    public static BatchRuntime open(String url, Map<String, String> environment) {
        return open(url, environment, CHUNK);
    }

    static BatchRuntime open(String url, Map<String, String> environment, int chunk) {
        Database database = Database.open(url, environment);
        try {
            return new BatchRuntime(database, chunk, true);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Stands on an open database, which is left open at the end; stops only when it is closed. */
    public static BatchRuntime on(Database database) {
        return on(database, CHUNK);
    }

    static BatchRuntime on(Database database, int chunk) {
        return new BatchRuntime(database, chunk, false);
    }

    /** The command line's {@link #run(RunRequest, RunOrder)}. */
    public RunReport run(RunRequest request) {
        return run(request, RunOrder.PLAIN);
    }

    /**
     * Runs an assignment, or takes up its last run when that was broken off.
     *
     * @throws Refusal J605 when the output cannot be written, J606 when the inbox cannot be listed, J608 when the
     *     database fails, J609 when the accounting does not add up, J610 when the run breaks off, J611 when another is at
     *     work on it
     */
    public RunReport run(RunRequest request, RunOrder order) {
        OutputFolder folder = new OutputFolder(request.out());
        folder.check(request.name());
        try (RunningSteps steps = context.getBean(StopHook.class).enter(request.name());
                LeaseKeeper lease = new LeaseKeeper(database.leases(), request.name(), steps::stop)) {
            Scan scan = Scan.of(new Inbox(request.assignment().inbox()));
            int taken = folder.highestRun(request.name());
            Run run = recovery().open(request.name(), ZonedDateTime.now(request.clock()), taken, order.due());
            database.runFiles().examineAgain(request.name(), order.again());
            RunAttempts attempts = database.attempts();
            Instant now = request.clock().instant();
            RunLog log = new RunLog(attempts, attempts.begin(run, order.by(), now), request.clock());
            RunRequest knowing = request.knowing(database.corrections().of(request.name()));
            return logged(attempt(knowing, scan, run, log), lease, steps);
        } catch (RuntimeException e) {
            throw database.failure(e).orElseThrow(() -> e);
        }
    }

    /** Whatever is logged meanwhile, on whatever thread, says which run it is about. */
    private RunReport logged(Attempt attempt, LeaseKeeper lease, RunningSteps steps) {
        Run run = attempt.run();
        MDC.put("run", run.assignment() + "/" + run.number());
        try {
            LOG.info("begun");
            RunReport report = attempt.run(lease, steps);
            attempt.log().finished();
            LOG.info("ended, {} files", report.accounting().received());
            return report;
        } catch (RuntimeException | Error e) {
            attempt.log().broke(database.failure(e).map(Throwable.class::cast).orElse(e), steps.isStopped());
            throw e;
        } finally {
            MDC.remove("run");
        }
    }

    /** The number of the run that came to its end for a time that was due; empty when none did. */
    OptionalInt served(String assignment, Instant due) {
        return recovery().served(assignment, due).stream().mapToInt(Run::number).findFirst();
    }

    /** Stops an assignment's run, if it is at work here, after the files that are being kept; it can be taken up again. */
    public void stop(String assignment) {
        context.getBean(StopHook.class).stop(assignment);
    }

    /** What the operators said of the names of indicators, the oldest first. */
    public List<IndicatorAnswer> indicatorAnswers() {
        return database.indicatorAnswers().all();
    }

    /** How an assignment stands; empty when it was never run on this database. */
    public Optional<RunStatus> status(String assignment, Path out) {
        return database.runs().last(assignment).map(run -> {
            Map<String, List<LiveFile>> live = database.ledger().live(assignment).stream()
                    .collect(Collectors.groupingBy(LiveFile::file, TreeMap::new, Collectors.toList()));
            List<FileResult> files = live.values().stream()
                    .map(parts -> FileResult.of(parts, run.number()))
                    .toList();
            List<Output> outputs = database.runs()
                    .lastPublication(assignment)
                    .map(new OutputFolder(out)::left)
                    .orElse(List.of());
            return new RunStatus(run, database.leases().isHeld(assignment), outputs, files);
        });
    }

    /** Stops what this runtime has at work, in good order, and closes the database if it opened it. */
    @Override
    public void close() {
        workers.shutdown();
        context.close();
        if (alone) {
            database.close();
        }
    }

    /** One thread for each core, at least two, examines files; one alone keeps them. */
    private static ThreadPoolTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(Math.max(2, Runtime.getRuntime().availableProcessors()));
        workers.setThreadNamePrefix("huizong-intake-");
        workers.setDaemon(true);
        workers.initialize();
        return workers;
    }

    Database database() {
        return database;
    }

    private Attempt attempt(RunRequest request, Scan scan, Run run, RunLog log) {
        BatchJob job = new BatchJob(context.getBean(JobRepository.class), database.transactions(), workers, chunk);
        Attempt.Batch batch = new Attempt.Batch(context.getBean(JobOperator.class), job, database);
        return new Attempt(request, scan, run, batch, log);
    }

    private Recovery recovery() {
        return new Recovery(context.getBean(JobRepository.class), context.getBean(JobOperator.class), database.runs());
    }
}
