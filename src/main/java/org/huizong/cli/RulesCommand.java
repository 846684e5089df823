package org.huizong.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateReading;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.RuleTrial;
import org.huizong.store.Database;
import org.huizong.store.RuleTrials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Tries rules on what is kept. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {"试算审核公式。", "Tries rules on what was received."})
final class RulesCommand {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Option(
            names = "--out",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "输出文件夹，默认 out output folder, out by default")
    private @Nullable Path out;

    @Option(
            names = "--db",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "数据库，默认为输出文件夹中的 H2 文件 database")
    private @Nullable String db;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON 输出 JSON output")
    private boolean json;

    @Option(
            names = "--all",
            scope = ScopeType.INHERIT,
            description = "列出每一处，不只前 20 处 list every hit, not only the first 20 of a rule")
    private boolean all;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description = {
                "改过的审核公式用在已收到的表上会怎样；不改动任何数据。",
                "Tells what changed rules would have hit in what was received; nothing is changed."
            })
    int attempt(
            @Parameters(index = "0", paramLabel = "TEMPLATE.xlsx", description = "改过的表样 the changed template")
                    Path template,
            @Parameters(index = "1", paramLabel = "JOB.yaml", description = "任务文件 job file") Path job) {
        if (!Files.isRegularFile(template)) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(template.toString()), template.toString()));
        }
        TemplateReading reading = FormLibrary.read(template);
        Findings faults = reading.findings().map(finding -> finding.in(template.toString()));
        if (reading.template().isEmpty()) {
            terminal.complain(faults);
            return ExitCode.DATA_ERRORS;
        }
        JobFile file = JobFile.read(job, null, out);
        if (file.neverRan(db)) {
            terminal.line(terminal.say("这个任务还没有运行过，没有可试算的表。", "this job never ran: there is nothing to try on."));
            return ExitCode.FINE;
        }
        FormLibrary library = file.library();
        Findings broken = library.faults(reading.template().get()).map(finding -> finding.in(template.toString()));
        if (broken.hasErrors()) {
            terminal.complain(broken);
            return ExitCode.DATA_ERRORS;
        }
        tell(trial(reading.template().get(), library, file));
        return ExitCode.FINE;
    }

    private RuleTrial trial(FormTemplate template, FormLibrary library, JobFile file) {
        try (Database database = Database.open(file.databaseUrl(db), System.getenv())) {
            return new RuleTrials(database.ledger(), database.corrections()).of(template, library, file.assignment());
        }
    }

    private void tell(RuleTrial trial) {
        if (json) {
            terminal.json(data(trial));
            return;
        }
        terminal.line(trial.form().title() + "  " + trial.form().id()
                + terminal.say(
                        "  已收到 " + trial.declarations() + " 份，未作任何改动",
                        "  " + trial.declarations() + " received, nothing was changed"));
        if (trial.isInUse()) {
            terminal.line(terminal.say(
                    "  公式与任务正在用的表样相同，没有改动前后可比；只列出查出问题的公式，用 --all 列出全部。",
                    "  the rules are those in use: nothing to compare; rules that hit are listed, all with --all"));
        }
        trial.lines().stream()
                .filter(line -> all || !isQuiet(line, trial))
                .forEach(line -> tell(line, trial.declarations(), isQuiet(line, trial)));
        long quiet = trial.lines().stream().filter(line -> isQuiet(line, trial)).count();
        if (!all && quiet > 0) {
            terminal.line(terminal.say(
                    "  另有 " + quiet + " 条公式" + (trial.isInUse() ? "没有查出问题" : "没有改动、结果也不变") + "，用 --all 列出",
                    "  " + quiet + " more rules " + (trial.isInUse() ? "hit nothing" : "as before")
                            + ", listed by --all"));
        }
    }

    /** Whether there is nothing to say of a rule: of rules in use that it hits nobody, of changed ones that all is as before. */
    private static boolean isQuiet(RuleTrial.Line line, RuleTrial trial) {
        return trial.isInUse() ? !line.speaks() : !line.differs();
    }

    private void tell(RuleTrial.Line line, int declarations, boolean quiet) {
        terminal.line((quiet ? "  " : "* ") + line.rule().id() + " "
                + line.rule().severity().word(terminal.language()) + "  " + line.hit() + "/" + declarations
                + terminal.say("（现为 ", " (now ") + line.before() + terminal.say("，", ", ") + word(line.change())
                + undecided(line) + terminal.say("）", ")") + "  " + line.rule().formula());
        if (quiet) {
            return;
        }
        List<RuleTrial.Hit> shown =
                line.hits().stream().limit(all ? Long.MAX_VALUE : SHOWN).toList();
        shown.forEach(hit -> terminal.line("      " + hit.kept().unit() + "  "
                + hit.finding().place().shown() + "  " + hit.finding().message(terminal.language())));
        if (shown.size() < line.hits().size()) {
            int more = line.hits().size() - shown.size();
            terminal.line(
                    terminal.say("      另有 " + more + " 处，用 --all 列出", "      " + more + " more, listed by --all"));
        }
    }

    private String undecided(RuleTrial.Line line) {
        return line.undecided() == 0
                ? ""
                : terminal.say("，" + line.undecided() + " 份算不出结果", ", no answer on " + line.undecided());
    }

    private String word(RuleTrial.Change change) {
        return switch (change) {
            case ADDED -> terminal.say("新增", "added");
            case CHANGED -> terminal.say("已改", "changed");
            case SAME -> terminal.say("未改", "unchanged");
            case DROPPED -> terminal.say("已删", "dropped");
        };
    }

    private Map<String, Object> data(RuleTrial trial) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("form", trial.form().id().toString());
        data.put("declarations", trial.declarations());
        data.put("rules", trial.lines().stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(RuleTrial.Line line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", line.rule().id());
        data.put("severity", line.rule().severity().word(Language.ENGLISH));
        data.put("formula", line.rule().formula());
        data.put("change", line.change().name().toLowerCase(java.util.Locale.ROOT));
        data.put("before", line.before());
        data.put("hit", line.hit());
        data.put("undecided", line.undecided());
        data.put("hits", line.hits().stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(RuleTrial.Hit hit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", hit.kept().unit());
        data.put("file", hit.finding().place().file());
        data.putAll(terminal.data(hit.finding()));
        return data;
    }
}
