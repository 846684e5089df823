package org.huizong.cli;

import java.util.concurrent.Callable;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.rollup.RunDifference;
import org.huizong.store.Database;
import org.huizong.store.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which figures moved between two runs, and why. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {"比较两次运行：哪些数变了，为什么。", "Tells which figures moved between two runs, and why."})
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private JobOptions options = new JobOptions();

    @Parameters(index = "1", paramLabel = "RUN", description = "前一次运行的序号 number of the earlier run")
    private int before;

    @Parameters(index = "2", paramLabel = "RUN", description = "后一次运行的序号 number of the later run")
    private int after;

    @Option(names = "--all", description = "列出每一处，不只每份表的前 20 处 list every value, not only 20 of a form")
    private boolean all;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JobFile file = options.read(null);
        if (file.neverRan(options.db())) {
            throw missing(FindingCode.J616, before);
        }
        DifferencePrinter printer = new DifferencePrinter(terminal, file.assignment(), before, after);
        RunDifference difference = difference(file);
        if (options.json()) {
            terminal.json(printer.data(difference));
        } else {
            printer.print(difference, all);
        }
        return ExitCode.FINE;
    }

    private RunDifference difference(JobFile file) {
        try (Database database = Database.open(file.databaseUrl(options.db()), System.getenv())) {
            String name = file.assignment().name();
            return database.editions()
                    .difference(
                            name,
                            published(database, name, before),
                            published(database, name, after),
                            file.library().templates());
        }
    }

    private static int published(Database database, String assignment, int run) {
        int published = database.runs()
                .publicationAfter(assignment, run)
                .map(Publication::run)
                .orElseThrow(() -> missing(FindingCode.J616, run));
        if (!database.editions().has(assignment, published)) {
            throw missing(FindingCode.J617, run);
        }
        return published;
    }

    private static Refusal missing(FindingCode code, int run) {
        return new Refusal(Finding.of(code, Place.NONE, "" + run));
    }
}
