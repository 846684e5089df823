package org.huizong.job;

import java.util.List;
import org.huizong.store.Run;

/**
 * How an assignment stands.
 *
 * @param run the last run, finished or not
 * @param working whether somebody is at work on it now
 * @param outputs the last workbook that was published, if it is still as it was written
 * @param files the live files, by path; ignored ones are not remembered
 */
public record RunStatus(Run run, boolean working, List<Output> outputs, List<FileResult> files) {
    /** Copies. */
    public RunStatus {
        outputs = List.copyOf(outputs);
        files = List.copyOf(files);
    }

    /** Whether the run was broken off and waits to be taken up again. */
    public boolean brokenOff() {
        return !working && run.state() == Run.State.BEGUN;
    }
}
