package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huizong.finding.Finding;
import org.huizong.finding.Outcome;
import org.huizong.finding.Severity;
import org.huizong.job.BatchRuntime;
import org.huizong.job.FileResult;
import org.huizong.job.Output;
import org.huizong.job.OutputFolder;
import org.huizong.job.RunReport;
import org.huizong.job.RunRequest;
import org.huizong.store.Accounting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one job file from the inbox to the consolidated workbook. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"装入、审核、汇总，写出汇总表。", "Takes in, checks, adds up and writes the consolidated workbook."})
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(names = "--inbox", paramLabel = "DIR", description = "收件夹，代替任务文件所写 inbox instead of the job's")
    private @Nullable Path inbox;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JobFile file = options.read(inbox);
        new OutputFolder(file.out()).check(file.assignment().name());
        RunReport report = run(file);
        if (options.json()) {
            terminal.json(data(report));
        } else {
            print(report);
        }
        return ExitCode.FINE;
    }

    /** Forms and layout are read while the database is being opened. */
    private RunReport run(JobFile file) throws IOException {
        try (ProgressMeter meter = new ProgressMeter(terminal, options.json())) {
            Meanwhile<RunRequest> request = Meanwhile.begin(() -> file.request(meter, List.of()));
            try (BatchRuntime runtime = BatchRuntime.open(file.databaseUrl(options.db()), System.getenv())) {
                return runtime.run(request.get().answering(runtime.indicatorAnswers()));
            }
        }
    }

    private void print(RunReport report) {
        report.files().stream().filter(RunCommand::needsAttention).forEach(file -> {
            terminal.line(word(file) + "  " + file.file() + "  " + counts(file));
            file.findings().stream()
                    .filter(RunCommand::isAboutTheFile)
                    .forEach(finding -> terminal.line("    " + terminal.sentence(finding.in(""))));
        });
        report.withdrawn()
                .forEach(file -> terminal.line(terminal.say("撤回  ", "withdrawn  ")
                        + file
                        + terminal.say("  已不在收件夹", "  no longer in the inbox")));
        terminal.line(line(report.accounting()));
        String arrivals = report.arrivals().shown(terminal.language());
        if (!arrivals.isEmpty()) {
            terminal.line(arrivals);
        }
        if (report.files().stream()
                .anyMatch(file -> file.findings().hasErrors() || file.findings().hasWarnings())) {
            terminal.line(terminal.say(
                    "各处问题见汇总表的“问题与说明”，或用 huizong check 查看单个文件。",
                    "Every finding stands in the sheet 问题与说明; huizong check shows those of a file."));
        }
        for (Output output : report.outputs()) {
            terminal.line(label(terminal, output, !report.changed()) + output.path());
        }
    }

    /** What stands before a path. */
    static String label(Terminal terminal, Output output, boolean still) {
        return switch (output.kind()) {
            case WORKBOOK ->
                still
                        ? terminal.say("没有变化，汇总表仍是：", "nothing changed, the workbook is still: ")
                        : terminal.say("汇总表：", "consolidated workbook: ");
            case DATA -> terminal.say("数据：", "data: ");
            case CITIES -> terminal.say("分市汇总表：", "workbooks of the cities: ");
            case RETURNED ->
                still
                        ? terminal.say("退回表仍在：", "the returned files are still: ")
                        : terminal.say("退回表：", "returned files: ");
        };
    }

    /** Whether a finding concerns the file as a whole; the others stand in the workbook with their cells. */
    private static boolean isAboutTheFile(Finding finding) {
        return finding.code().name().startsWith("I");
    }

    private static boolean needsAttention(FileResult file) {
        return file.handling() != FileResult.Handling.UNCHANGED
                && (!file.outcome().equals(java.util.Optional.of(Outcome.ACCEPTED))
                        || file.findings().stream().anyMatch(RunCommand::isAboutTheFile));
    }

    private String word(FileResult file) {
        return file.outcome().map(outcome -> outcome.word(terminal.language())).orElse(terminal.say("忽略", "ignored"));
    }

    private String counts(FileResult file) {
        List<String> counts = java.util.stream.Stream.of(Severity.values())
                .filter(severity -> file.findings().count(severity) > 0)
                .map(severity -> severity.word(terminal.language()) + " "
                        + file.findings().count(severity))
                .toList();
        return String.join(" · ", counts);
    }

    /** For example {@code 收到 8 = 通过 2 + 有提示 2 + 退回 4 + 无法读取 0 + 未变 0 + 忽略 0}. */
    private String line(Accounting accounting) {
        return terminal.say("收到 ", "received ")
                + accounting.received()
                + terminal.say(" = 通过 ", " = accepted ")
                + accounting.accepted()
                + terminal.say(" + 有提示 ", " + accepted with warnings ")
                + accounting.warned()
                + terminal.say(" + 退回 ", " + returned ")
                + accounting.returned()
                + terminal.say(" + 无法读取 ", " + unreadable ")
                + accounting.unreadable()
                + terminal.say(" + 未变 ", " + unchanged ")
                + accounting.unchanged()
                + terminal.say(" + 忽略 ", " + ignored ")
                + accounting.ignored();
    }

    private static Map<String, Object> data(RunReport report) {
        Map<String, Object> data = new LinkedHashMap<>(data(report.accounting()));
        data.put("forms", report.arrivals().outcomes().size());
        data.put("replacedForms", report.arrivals().replaced());
        data.put("run", report.run());
        data.put("changed", report.changed());
        data.put("outputs", data(report.outputs()));
        return data;
    }

    static Map<String, Object> data(Accounting accounting) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("received", accounting.received());
        data.put("accepted", accounting.accepted());
        data.put("warned", accounting.warned());
        data.put("returned", accounting.returned());
        data.put("unreadable", accounting.unreadable());
        data.put("unchanged", accounting.unchanged());
        data.put("ignored", accounting.ignored());
        return data;
    }

    static List<Map<String, Object>> data(List<Output> outputs) {
        return outputs.stream()
                .<Map<String, Object>>map(output -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("kind", output.kind().name().toLowerCase(Locale.ROOT));
                    data.put("path", output.path().toString());
                    data.put("sha256", output.sha256());
                    return data;
                })
                .toList();
    }
}
