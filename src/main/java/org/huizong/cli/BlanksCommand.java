package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.intake.Blanks;
import org.huizong.intake.Kept;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Unit;
import org.huizong.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the pre-filled blanks of a job. */
@Command(
        name = "blanks",
        mixinStandardHelpOptions = true,
        description = {
            "按登记的应报任务写出预填的空白表，一个单位、一张表一份，按区划分文件夹。",
            "Writes one pre-filled blank for every form that a unit owes, in folders by district."
        })
final class BlanksCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "JOB.yaml", description = "任务文件 job file")
    private Path job = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "空白表放在哪个文件夹 folder of the blanks")
    private Path out = Path.of("");

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "从哪个数据库取上年数，默认为本任务自己的 database of last year's figures, the job's own by default")
    private @Nullable String db;

    BlanksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JobFile file = JobFile.read(job, null, null);
        var library = file.library();
        AssignmentFile.checkForms(file.assignment(), library.codes()).refuseErrors();
        List<String> different = new ArrayList<>();
        int written = 0;
        try (Stream<Blanks.Blank> blanks = new Blanks(library, file.assignment().registry(), kept(file)).all()) {
            for (Blanks.Blank blank : (Iterable<Blanks.Blank>) blanks::iterator) {
                if (write(blank)) {
                    written++;
                } else {
                    different.add(blank.path());
                }
            }
        }
        terminal.line(terminal.say("写出空白表 " + written + " 份：" + out, written + " blanks written: " + out));
        different.forEach(
                path -> terminal.line(terminal.say("已有内容不同的文件，没有覆盖：", "left alone, another file is there: ") + path));
        return ExitCode.FINE;
    }

    /** What was declared before, as far as there is a database. */
    private List<Kept> kept(JobFile file) {
        if (file.neverRan(db)) {
            return List.of();
        }
        try (Database database = Database.open(file.databaseUrl(db), System.getenv())) {
            Set<String> units = file.assignment().registry().units().stream()
                    .map(Unit::code)
                    .collect(Collectors.toSet());
            return database.ledger().known(file.assignment(), units);
        }
    }

    /** Never over a file that somebody may have filled in. */
    private boolean write(Blanks.Blank blank) {
        Path target = out.resolve(blank.path());
        byte[] bytes = blank.bytes();
        try {
            if (Files.exists(target)) {
                return Arrays.equals(Files.readAllBytes(target), bytes);
            }
            Files.createDirectories(target.resolveSibling(""));
            Path part = Files.write(target.resolveSibling(target.getFileName() + ".part"), bytes);
            Files.move(part, target);
            return true;
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J605, Place.ofFile(out.toString()), out.toString()));
        }
    }
}
