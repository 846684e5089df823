package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.huizong.desk.Desk;
import org.huizong.desk.DeskPlan;
import org.huizong.desk.DeskSource;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.huizong.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the desk: jobs are sent in and looked at in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"打开网上报送台，用浏览器上报和查看。", "Opens the desk: forms are sent in and looked at in the browser."})
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DeskOptions options = new DeskOptions();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.settings();
        settings.findings().refuseErrors();
        terminal.complain(settings.findings());
        DeskPlan plan = plan(settings);
        try (Desk desk = Desk.open(plan)) {
            desk.firstPassword().ifPresent(this::tell);
            terminal.line(terminal.say("报送台已打开：", "the desk is open: ") + "http://" + plan.host() + ":" + desk.port());
            desk.awaitEnd();
        }
        return ExitCode.FINE;
    }

    private void tell(String password) {
        terminal.line(terminal.say("管理员 admin 的密码（只显示这一次）：", "password of admin (shown only this once): ") + password);
    }

    private static DeskPlan plan(Settings settings) throws IOException {
        Path out = settings.path(Key.OUT).orElseThrow();
        Optional<String> db = settings.text(Key.DB);
        Clock clock = Clock.system(ZoneId.of(settings.get(Key.ZONE).value()));
        List<DeskSource> open = new ArrayList<>();
        for (Path path : files(settings)) {
            open.add(new JobSource(path, out, db.orElse(null), clock, settings.environment()));
        }
        String own = db.orElseGet(() -> Database.urlOf(out.resolve("desk").resolve("huizong")));
        return new DeskPlan(settings.get(Key.HOST).value(), settings.number(Key.PORT), own, open, clock, settings);
    }

    /** The job files that the desk is to be opened for. */
    static List<Path> files(Settings settings) throws IOException {
        Path jobs = settings.path(Key.JOBS)
                .orElseThrow(() -> new Refusal(
                        Finding.of(FindingCode.J623, Place.NONE, "JOB.yaml|DIR", Key.JOBS.word(), "", "jobs/")));
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
