package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.huizong.desk.Desk;
import org.huizong.desk.DeskPlan;
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
        JobFolder jobs = jobs(settings);
        DeskPlan plan = plan(settings, jobs);
        try (Desk desk = Desk.open(plan, jobs)) {
            desk.firstPassword().ifPresent(this::tell);
            terminal.line(terminal.say("报送台已打开：", "the desk is open: ") + "http://" + plan.host() + ":" + desk.port());
            desk.awaitEnd();
        }
        return ExitCode.FINE;
    }

    private void tell(String password) {
        terminal.line(terminal.say("管理员 admin 的密码（只显示这一次）：", "password of admin (shown only this once): ") + password);
    }

    private static Clock clock(Settings settings) {
        return Clock.system(ZoneId.of(settings.get(Key.ZONE).value()));
    }

    private static JobFolder jobs(Settings settings) throws IOException {
        List<Path> first = files(settings);
        Path out = settings.path(Key.OUT).orElseThrow();
        String db = settings.text(Key.DB).orElse(null);
        Clock clock = clock(settings);
        return new JobFolder(
                settings.path(Key.JOBS).orElseThrow(),
                first,
                path -> new JobSource(path, out, db, clock, settings.environment()));
    }

    private static DeskPlan plan(Settings settings, JobFolder jobs) {
        Path out = settings.path(Key.OUT).orElseThrow();
        String own = settings.text(Key.DB)
                .orElseGet(() -> Database.urlOf(out.resolve("desk").resolve("huizong")));
        return new DeskPlan(
                settings.get(Key.HOST).value(),
                settings.number(Key.PORT),
                own,
                jobs.first(),
                clock(settings),
                settings);
    }

    /** The job files that the desk is to be opened for. */
    static List<Path> files(Settings settings) throws IOException {
        Path jobs = settings.path(Key.JOBS)
                .orElseThrow(() -> new Refusal(
                        Finding.of(FindingCode.J623, Place.NONE, "JOB.yaml|DIR", Key.JOBS.word(), "", "jobs/")));
        if (!Files.isDirectory(jobs)) {
            return List.of(jobs);
        }
        List<Path> found = JobFolder.files(jobs);
        if (found.isEmpty()) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(jobs.toString()), jobs.resolve("*.yaml") + ""));
        }
        return found;
    }
}
