package org.huizong.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.huizong.desk.DeskSource;

/** The jobs of a made-up city for a desk, as {@code serve} reads them. */
public final class DemoSource {
    private DemoSource() {}

    /** A job file with its runs below another folder. */
    public static DeskSource of(Path job, Path out, String database, Clock clock) {
        return new JobSource(job, out, database, clock, Map.of());
    }
}
