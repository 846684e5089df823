package org.huizong.job;

import java.util.List;
import org.huizong.rollup.Arrivals;
import org.huizong.store.Accounting;

/**
 * How a finished run ended.
 *
 * @param run its number
 * @param changed false when nothing had changed and nothing was written; the outputs are then those of an earlier run
 * @param arrivals the files of the inbox, and the forms in them
 * @param files every file of the inbox, by path
 * @param withdrawn files that an earlier run had and that are no longer in the inbox, by path
 */
public record RunReport(
        int run,
        boolean changed,
        Accounting accounting,
        Arrivals arrivals,
        List<Output> outputs,
        List<FileResult> files,
        List<String> withdrawn) {
    /** Copies. */
    public RunReport {
        outputs = List.copyOf(outputs);
        files = List.copyOf(files);
        withdrawn = List.copyOf(withdrawn);
    }
}
