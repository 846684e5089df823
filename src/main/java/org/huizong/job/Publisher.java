package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import org.huizong.rollup.Contribution;

/**
 * Makes the consolidated workbook; what lies behind it knows nothing of jobs.
 *
 * <p>The same contributions and time always give the same bytes: a run that was killed writes its workbook again.
 */
@FunctionalInterface
public interface Publisher {
    /** Writes the workbook of these contributions, given by path; closing the stream does no harm. */
    void publish(List<Contribution> contributions, ZonedDateTime madeAt, OutputStream out) throws IOException;
}
