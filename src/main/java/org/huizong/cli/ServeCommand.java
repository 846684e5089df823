package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.huizong.desk.Desk;
import org.huizong.desk.DeskPlan;
import org.huizong.desk.DeskSource;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the desk: jobs are sent in and looked at in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"打开网上报送台，用浏览器上报和查看。", "Opens the desk: forms are sent in and looked at in the browser."})
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    private final Terminal terminal;

    @Parameters(paramLabel = "JOB.yaml|DIR", description = "任务文件或其文件夹 a job file or a folder of them")
    private Path jobs = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 port, 8080 by default")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "监听地址，默认只限本机 address to listen on, this machine alone by default")
    private String host = "127.0.0.1";

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹，默认 out output folder, out by default")
    private @Nullable Path out;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "数据库，默认为输出文件夹中的 H2 文件 database, by default H2 files in the output folder")
    private @Nullable String db;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Desk desk = Desk.open(plan())) {
            desk.firstPassword().ifPresent(this::tell);
            terminal.line(terminal.say("报送台已打开：", "the desk is open: ") + "http://" + host + ":" + desk.port());
            desk.awaitEnd();
        }
        return ExitCode.FINE;
    }

    private void tell(String password) {
        terminal.line(terminal.say("管理员 admin 的密码（只显示这一次）：", "password of admin (shown only this once): ") + password);
    }

    private DeskPlan plan() throws IOException {
        Path folder = out == null ? Path.of("out") : out;
        String own = db == null ? Database.urlOf(folder.resolve("desk").resolve("huizong")) : db;
        Clock clock = Clock.system(JobFile.ZONE);
        List<DeskSource> open = new ArrayList<>();
        for (Path path : files()) {
            open.add(new JobSource(path, out, db, clock));
        }
        return new DeskPlan(host, port, own, open, clock);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(jobs)) {
            return List.of(jobs);
        }
        try (Stream<Path> all = Files.list(jobs)) {
            List<Path> found = all.filter(path -> path.getFileName().toString().matches("(?i).+\\.ya?ml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Refusal(
                        Finding.of(FindingCode.J612, Place.ofFile(jobs.toString()), jobs.resolve("*.yaml") + ""));
            }
            return found;
        }
    }
}
