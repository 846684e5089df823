package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huizong.finding.Language;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.job.BatchRuntime;
import org.huizong.job.FileResult;
import org.huizong.job.RunStatus;
import org.huizong.store.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how a job stands, without running it. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {"查看任务的最近一次运行和各文件的状态。", "Shows a job's last run and the state of its files."})
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private JobOptions options = new JobOptions();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JobFile file = options.read(null);
        Optional<RunStatus> status = file.neverRan(options.db()) ? Optional.empty() : status(file);
        if (options.json()) {
            terminal.json(
                    status.map(StatusCommand::data).orElseGet(() -> Map.of("state", "never", "files", List.of())));
        } else {
            status.ifPresentOrElse(this::print, () -> terminal.line(terminal.say("还没有运行过。", "never run yet.")));
        }
        return ExitCode.FINE;
    }

    private Optional<RunStatus> status(JobFile file) {
        try (BatchRuntime runtime = BatchRuntime.open(file.databaseUrl(options.db()), System.getenv())) {
            return runtime.status(file.assignment().name(), file.out());
        }
    }

    private void print(RunStatus status) {
        terminal.line(terminal.say(
                        "第 " + status.run().number() + " 次运行：",
                        "run " + status.run().number() + ": ") + state(status) + "  "
                + status.run().madeAt().toLocalDateTime().withNano(0));
        for (FileResult file : status.files()) {
            String word = file.outcome()
                    .map(outcome -> outcome.word(terminal.language()))
                    .orElse("");
            terminal.line(word + "  " + file.file() + "  "
                    + file.form().map(FormId::toString).orElse("?"));
        }
        status.outputs().forEach(output -> terminal.line(RunCommand.label(terminal, output, false) + output.path()));
    }

    private String state(RunStatus status) {
        if (status.working()) {
            return terminal.say("正在运行", "at work");
        }
        return switch (status.run().state()) {
            case BEGUN -> terminal.say("中途停止，再次运行即可继续", "broken off; run again to go on");
            case PUBLISHED -> terminal.say("已写出汇总表", "published");
            case UNCHANGED -> terminal.say("没有变化", "nothing changed");
        };
    }

    private static Map<String, Object> data(RunStatus status) {
        Run run = status.run();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("run", run.number());
        data.put(
                "state",
                status.working()
                        ? "working"
                        : status.brokenOff() ? "broken-off" : run.state().name().toLowerCase(java.util.Locale.ROOT));
        data.put("madeAt", run.madeAt().toOffsetDateTime().toString());
        data.putAll(RunCommand.data(run.accounting()));
        data.put("outputs", RunCommand.data(status.outputs()));
        data.put("files", status.files().stream().map(StatusCommand::data).toList());
        return data;
    }

    private static Map<String, Object> data(FileResult file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", file.file());
        data.put("form", file.form().map(FormId::code).orElse(""));
        data.put("unit", file.unit());
        data.put("period", file.period().map(Period::year).map(String::valueOf).orElse(""));
        data.put(
                "state",
                file.outcome().map(outcome -> outcome.word(Language.ENGLISH)).orElse(""));
        return data;
    }
}
