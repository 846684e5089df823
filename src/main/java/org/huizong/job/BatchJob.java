package org.huizong.job;

import org.huizong.store.Run;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The batch job of one run: intake, then consolidate. Both are taken up again from what the ledger knows. */
record BatchJob(
        JobRepository repository, PlatformTransactionManager transactions, AsyncTaskExecutor workers, int chunk) {
    static final String NAME = "huizong";
    /** One transaction, and nothing to be stopped in. */
    static final String LAST = "consolidate";

    static final String ASSIGNMENT = "assignment";

    static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString(ASSIGNMENT, run.assignment())
                .addLong("run", (long) run.number())
                .addString("madeAt", run.madeAt().toString(), false)
                .toJobParameters();
    }

    Job job(Step intake, Step consolidate) {
        return new JobBuilder(NAME, repository).start(intake).next(consolidate).build();
    }

    Step intake(Intake intake, LeaseKeeper lease, RunningSteps steps) {
        return new StepBuilder("intake", repository)
                .<Taken, Taken>chunk(chunk)
                .transactionManager(transactions)
                .reader(new ExaminedAhead(intake.pending(), intake::take, workers, chunk))
                .writer(taken -> {
                    lease.confirm();
                    intake.keep(taken.getItems());
                })
                .listener(steps)
                .allowStartIfComplete(true)
                .build();
    }

    Step consolidate(Publishing publishing, LeaseKeeper lease, RunningSteps steps) {
        return new StepBuilder(LAST, repository)
                .tasklet(
                        (contribution, context) -> {
                            lease.confirm();
                            publishing.close();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(steps)
                .allowStartIfComplete(true)
                .build();
    }
}
