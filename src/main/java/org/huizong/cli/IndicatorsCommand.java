package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.NameAsked;
import org.huizong.intake.IndicatorNames;
import org.huizong.intake.Kept;
import org.huizong.store.Database;
import org.huizong.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which indicators of the catalogue the received names stand for, and lets an operator say what is open. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = {
            "把单位填写的三级指标与指标库对照：列出待确认和未对照的，写出待确认表，读回确认结果。",
            "Maps the names of indicators to the catalogue, writes what must be confirmed, reads the answers back."
        })
final class IndicatorsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(names = "--write", paramLabel = "X.xlsx", description = "写出待确认表 writes the workbook of proposals")
    private @Nullable Path write;

    @Option(names = "--confirm", paramLabel = "X.xlsx", description = "读回填好的待确认表 reads the answers in such a workbook")
    private @Nullable Path confirm;

    @Option(
            names = "--export",
            paramLabel = "X.xlsx",
            description = "写出把已确认的名称加为别名的指标库 writes the catalogue with the confirmed names among its synonyms")
    private @Nullable Path export;

    @Option(names = "--all", description = "已对照的也列出 lists the known ones too")
    private boolean all;

    IndicatorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JobFile file = options.read(null);
        Path workbook = file.assignment().indicators().orElse(null);
        if (workbook == null || file.catalogue().isEmpty()) {
            terminal.err().println(terminal.say("任务文件没有写 indicators（指标库）。", "the job file names no indicators."));
            return ExitCode.USAGE;
        }
        if (file.neverRan(options.db())) {
            terminal.line(terminal.say("还没有运行过。", "never run yet."));
            return ExitCode.FINE;
        }
        IndicatorNames names = new IndicatorNames(
                file.library(), file.assignment().registry(), file.catalogue().get());
        List<IndicatorAnswer> given = confirm == null ? List.of() : names.answers(confirm);
        try (Database database = Database.open(file.databaseUrl(options.db()), System.getenv())) {
            String job = file.assignment().name();
            if (!given.isEmpty()) {
                database.indicatorAnswers()
                        .remember(job, given, Clock.systemUTC().instant());
            }
            List<IndicatorAnswer> answers = database.indicatorAnswers().all();
            Ledger ledger = database.ledger();
            List<Kept> kept = ledger.declared(ledger.counting(job, ledger.forms(job)));
            tell(names.of(kept, answers), given, names);
            if (export != null) {
                save(export, names.catalogueWith(answers, Files.readAllBytes(workbook)));
            }
        }
        return ExitCode.FINE;
    }

    private void tell(List<NameAsked> asked, List<IndicatorAnswer> given, IndicatorNames names) {
        if (options.json()) {
            terminal.json(asked.stream().map(IndicatorsCommand::data).toList());
        } else {
            if (confirm != null) {
                terminal.line(
                        terminal.say("已记住 " + given.size() + " 个名称的确认结果。", given.size() + " answers remembered."));
            }
            asked.stream().filter(name -> all || name.isOpen()).forEach(this::print);
            long open = asked.stream().filter(NameAsked::isOpen).count();
            terminal.line(terminal.say(
                    "共 " + asked.size() + " 个名称，待确认或未对照 " + open + " 个。", asked.size() + " names, " + open + " open."));
        }
        if (write != null) {
            save(write, names.proposals(asked));
        }
    }

    private void print(NameAsked name) {
        terminal.line(terminal.say(name.mapping().word(), state(name)) + "  "
                + name.written().text() + "  "
                + terminal.say(
                        name.units() + " 个单位 " + name.lines() + " 行，首见：",
                        name.units() + " units, " + name.lines() + " lines, first: ")
                + name.unit() + " " + name.place().shown());
        name.mapping().indicator().ifPresent(indicator -> terminal.line("      = " + shown(indicator)));
        name.mapping()
                .proposals()
                .forEach(
                        proposal -> terminal.line("      ? " + proposal.points() + "  " + shown(proposal.indicator())));
    }

    private static String state(NameAsked name) {
        return name.mapping().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String shown(Indicator indicator) {
        return indicator.code() + " " + indicator.name();
    }

    private static Map<String, Object> data(NameAsked name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name.written().text());
        data.put("state", state(name));
        data.put("indicator", name.mapping().indicator().map(Indicator::code).orElse(null));
        data.put(
                "proposals",
                name.mapping().proposals().stream()
                        .map(proposal ->
                                Map.of("indicator", proposal.indicator().code(), "points", proposal.points()))
                        .toList());
        data.put("lines", name.lines());
        data.put("units", name.units());
        data.put("unit", name.unit());
        data.put("form", name.form());
        data.put("file", name.place().file());
        data.put("sheet", name.place().sheet());
        data.put("cell", name.place().cell());
        return data;
    }

    private void save(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J605, Place.ofFile(path.toString()), path.toString()));
        }
        if (!options.json()) {
            terminal.line(terminal.say("已写出：", "wrote: ") + path);
        }
    }
}
