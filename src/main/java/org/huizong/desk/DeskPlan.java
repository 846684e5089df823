package org.huizong.desk;

import java.time.Clock;
import java.util.List;
import org.huizong.setting.Settings;

/**
 * What a desk is opened with.
 *
 * @param host address to listen on
 * @param port to listen on; 0 takes a free one
 * @param databaseUrl where accounts and uploads are kept
 * @param jobs one at least, no name twice
 * @param clock tells when something came, in the bureau's time zone
 * @param settings what the operator set besides
 */
public record DeskPlan(
        String host, int port, String databaseUrl, List<DeskSource> jobs, Clock clock, Settings settings) {
    /** Copies. */
    public DeskPlan {
        jobs = List.copyOf(jobs);
    }

    /** One with everything else as usual. */
    public DeskPlan(String host, int port, String databaseUrl, List<DeskSource> jobs, Clock clock) {
        this(host, port, databaseUrl, jobs, clock, Settings.USUAL);
    }
}
