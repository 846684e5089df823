package org.huizong.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command about a job is told. */
final class JobOptions {
    @Parameters(paramLabel = "JOB.yaml", description = "任务文件 job file")
    private Path job = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹，默认 out output folder, out by default")
    private @Nullable Path out;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "数据库，默认为输出文件夹中的 H2 文件 database, by default an H2 file in the output folder")
    private @Nullable String db;

    @Option(names = "--json", description = "JSON 输出 JSON output")
    private boolean json;

    JobFile read(@Nullable Path inbox) {
        return JobFile.read(job, inbox, out);
    }

    /** The database that was named, null for the job's own. */
    @Nullable
    String db() {
        return db;
    }

    boolean json() {
        return json;
    }
}
