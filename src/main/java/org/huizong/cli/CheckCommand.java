package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.intake.Examination;
import org.huizong.intake.Examined;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and checks files without keeping anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"审核文件或文件夹，不入库。", "Checks files or folders; keeps nothing."})
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "要审核的文件或文件夹 files or folders")
    private List<Path> paths = List.of();

    @Option(names = "--values", description = "列出读到的值 also the values that were read")
    private boolean values;

    @Option(names = "--json", description = "JSON 输出 JSON output")
    private boolean json;

    @Option(names = "--templates", paramLabel = "DIR", description = "表样文件夹 folder of the templates")
    private @Nullable Path templates;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        Path folder = templates == null ? terminal.home().resolve("templates-xlsx") : templates;
        Examination examiner = Examiner.withoutRegistry(FormLibrary.load(folder));
        SubmissionPrinter printer = new SubmissionPrinter(terminal, values);
        List<Map<String, Object>> data = new ArrayList<>();
        boolean errors = false;
        for (Path file : files) {
            Examined examined = examine(examiner, file);
            errors |= examined.outcome().compareTo(Outcome.RETURNED) >= 0;
            if (json) {
                examined.parts().forEach(part -> data.add(printer.data(part)));
            } else {
                examined.parts().forEach(printer::print);
            }
        }
        if (json) {
            terminal.json(data);
        }
        return errors ? ExitCode.DATA_ERRORS : ExitCode.FINE;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        List<Finding> missing = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                new Inbox(path)
                        .receipts().stream()
                                .filter(receipt -> !Inbox.isLitter(receipt))
                                .forEach(receipt -> files.add(path.resolve(receipt.file())));
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                missing.add(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(new Findings(missing));
        }
        return files;
    }

    /** One file must not cost the others: whatever goes wrong with it becomes its own finding. */
    private static Examined examine(Examination examiner, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return examiner.examine(new Receipt(file.toString(), Sha256.of(bytes), bytes.length), bytes);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Logger.getLogger(CheckCommand.class.getName()).log(Level.FINE, "check", e);
            return Examined.of(Submission.unreadable(
                    new Receipt(file.toString(), "", 0), Finding.of(FindingCode.I211, Place.NONE)));
        }
    }
}
