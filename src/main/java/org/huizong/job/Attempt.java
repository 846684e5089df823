package org.huizong.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.intake.Receipt;
import org.huizong.store.Database;
import org.huizong.store.Ledger;
import org.huizong.store.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;

/** One attempt to bring a run to its end; a killed run takes several. */
record Attempt(RunRequest request, Scan scan, Run run, Batch batch, RunLog log) {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** How a job is built, how it is started, and where it keeps things. */
    record Batch(JobOperator operator, BatchJob job, Database database) {}

    RunReport run(LeaseKeeper lease, RunningSteps steps) {
        Database database = batch.database();
        Ledger ledger = database.ledger();
        ledger.sync();
        List<Receipt> pending = scan.pending(ledger.live(run.assignment()), request.basis());
        scan.inbox().rememberOnly(pending);
        log.counted(pending.size());
        Publishing publishing = new Publishing(request, run, scan, database, log);
        BatchJob job = batch.job();
        JobExecution execution = start(job.job(
                job.intake(new Intake(request, ledger, log, scan.inbox(), pending), lease, steps),
                job.consolidate(publishing, lease, steps)));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw refusal(execution);
        }
        ledger.sync();
        return publishing.report().orElseThrow(this::brokenOff);
    }

    private JobExecution start(Job job) {
        try {
            return batch.operator().start(job, BatchJob.parameters(run));
        } catch (JobExecutionException e) {
            LOG.error("run {} of {} did not start: {}", run.number(), run.assignment(), Fault.named(e), e);
            throw brokenOff();
        }
    }

    /** The refusal that stopped the job, when there is one; a failing database; else a fault of ours, which is logged. */
    private Refusal refusal(JobExecution execution) {
        Optional<Refusal> refused = causes(execution)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        Optional<Refusal> failed = causes(execution)
                .flatMap(cause -> batch.database().failure(cause).stream())
                .findFirst();
        return refused.or(() -> failed).orElseGet(() -> {
            causes(execution)
                    .filter(cause -> !(cause instanceof JobInterruptedException))
                    .forEach(cause -> LOG.error("run {}: {}", run.number(), Fault.named(cause), cause));
            return brokenOff();
        });
    }

    private Refusal brokenOff() {
        return new Refusal(Finding.of(FindingCode.J610, Place.NONE, String.valueOf(run.number())));
    }

    private static Stream<Throwable> causes(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .flatMap(failure -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause));
    }
}
