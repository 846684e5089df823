package org.huizong.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.huizong.store.Run;
import org.huizong.store.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Takes up what a dead process left. Only for one who holds the assignment's lease: whatever looks as if it were running
 * is dead then.
 */
record Recovery(JobRepository repository, JobOperator operator, Runs runs) {
    /**
     * The run to work on: the last one when it never came to its end, else a new one.
     *
     * @param due the time that it is for from now on, if any
     * @throws org.springframework.dao.DuplicateKeyException when another run came to its end for that time; none is begun then
     */
    Run open(String assignment, ZonedDateTime now, int taken, Optional<Instant> due) {
        repository.findRunningJobExecutions(BatchJob.NAME).stream()
                .filter(execution ->
                        assignment.equals(execution.getJobParameters().getString(BatchJob.ASSIGNMENT)))
                .forEach(this::recover);
        Optional<Run> broken = runs.last(assignment).filter(run -> !isComplete(run));
        broken.ifPresent(run -> due.ifPresent(time -> runs.due(run, time)));
        return broken.orElseGet(() -> runs.begin(assignment, now, taken, due));
    }

    /** The run that came to its end for a time that was due; no lease is needed to ask. */
    Optional<Run> served(String assignment, Instant due) {
        return runs.dueAt(assignment, due).filter(run -> {
            JobExecution last = repository.getLastJobExecution(BatchJob.NAME, BatchJob.parameters(run));
            return last != null && last.getStatus() == BatchStatus.COMPLETED;
        });
    }

    /** A run is over when its job is: until then nobody was told of it. */
    private boolean isComplete(Run run) {
        JobExecution last = repository.getLastJobExecution(BatchJob.NAME, BatchJob.parameters(run));
        if (last == null) {
            return false;
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            makeRestartable(last);
        }
        return last.getStatus() == BatchStatus.COMPLETED;
    }

    /** A worker that was still committing makes the first try fail half-way; reloaded, the second does not. */
    private void recover(JobExecution dead) {
        try {
            operator.recover(dead);
        } catch (OptimisticLockingFailureException e) {
            operator.recover(Objects.requireNonNull(repository.getJobExecution(dead.getId())));
        }
    }

    /** Spring Batch leaves UNKNOWN to a human; our steps ask the ledger what is left, so that any state will do. */
    private void makeRestartable(JobExecution execution) {
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    repository.update(step);
                });
        execution.setStatus(BatchStatus.FAILED);
        execution.setEndTime(LocalDateTime.now(java.time.ZoneId.systemDefault()));
        repository.update(execution);
    }
}
