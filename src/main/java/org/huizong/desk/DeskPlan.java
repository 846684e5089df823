package org.huizong.desk;

import java.time.Clock;
import java.util.List;

/**
 * What a desk is opened with.
 *
 * @param host address to listen on
 * @param port to listen on; 0 takes a free one
 * @param databaseUrl where accounts and uploads are kept
 * @param jobs one at least, no name twice
 * @param clock tells when something came, in the bureau's time zone
 */
public record DeskPlan(String host, int port, String databaseUrl, List<DeskSource> jobs, Clock clock) {
    /** Copies. */
    public DeskPlan {
        jobs = List.copyOf(jobs);
    }
}
