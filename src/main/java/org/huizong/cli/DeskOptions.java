package org.huizong.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of the desk on the command line. */
final class DeskOptions {
    @Parameters(arity = "0..1", paramLabel = "JOB.yaml|DIR", description = "任务文件或其文件夹 a job file or a folder of them")
    private @Nullable String jobs;

    @Option(names = "--config", paramLabel = "FILE", description = "设置文件 settings file")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 port, 8080 by default")
    private @Nullable String port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "监听地址，默认只限本机 address to listen on, this machine alone by default")
    private @Nullable String host;

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹，默认 out output folder, out by default")
    private @Nullable String out;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "数据库，默认为输出文件夹中的 H2 文件 database, by default H2 files in the output folder")
    private @Nullable String db;

    /** What was set, here, in the environment and in the file. */
    Settings settings() {
        Map<Key, String> options = new EnumMap<>(Key.class);
        put(options, Key.JOBS, jobs);
        put(options, Key.PORT, port);
        put(options, Key.HOST, host);
        put(options, Key.OUT, out);
        put(options, Key.DB, db);
        return Settings.of(Optional.ofNullable(config), System.getenv(), options);
    }

    private static void put(Map<Key, String> options, Key key, @Nullable String value) {
        if (value != null) {
            options.put(key, value);
        }
    }
}
