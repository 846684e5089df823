package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.huizong.intake.ReturnNames;
import org.huizong.intake.ReturnedFile;
import org.huizong.intake.Returning;
import org.huizong.intake.Submission;
import org.huizong.intake.Verdict;
import org.huizong.job.ReturnFolder;
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

    @Option(
            names = "--return",
            paramLabel = "DIR",
            description = "把标好问题的退回表写入文件夹 writes the marked workbooks into a folder")
    private @Nullable Path returned;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Received> files = files();
        if (files.isEmpty()) {
            String given = String.join(
                    terminal.say("、", ", "), paths.stream().map(Path::toString).toList());
            terminal.err()
                    .println(
                            terminal.say("没有可审核的文件：", "nothing to check in ") + given + terminal.say("里没有报送的文件。", "."));
            return ExitCode.USAGE;
        }
        Path folder = templates == null ? terminal.home().resolve("templates-xlsx") : templates;
        FormLibrary library = FormLibrary.load(folder, LocalDate.now(JobFile.ZONE));
        Examination examiner = Examiner.withoutRegistry(library);
        Returning returning = new Returning(library.templates(), Optional.empty(), Optional.empty());
        ReturnNames names = new ReturnNames();
        SubmissionPrinter printer = new SubmissionPrinter(terminal, values, library.templates());
        List<Map<String, Object>> data = new ArrayList<>();
        boolean errors = false;
        for (Received file : files) {
            Examined examined = file.examine(examiner);
            errors |= examined.outcome().compareTo(Outcome.RETURNED) >= 0;
            if (json) {
                examined.parts().forEach(part -> data.add(printer.data(part)));
            } else {
                examined.parts().forEach(printer::print);
            }
            if (returned != null) {
                sendBack(file, examined, returning, names);
            }
        }
        if (json) {
            terminal.json(data);
        }
        return errors ? ExitCode.DATA_ERRORS : ExitCode.FINE;
    }

    /** Beside JSON the paths go nowhere: standard output is the JSON alone. */
    private void sendBack(Received file, Examined examined, Returning returning, ReturnNames names) {
        Verdict verdict =
                new Verdict(file.receipt().file(), Verdict.of(examined).parts());
        marked(verdict, file, returning, names)
                .map(back -> ReturnFolder.single(Objects.requireNonNull(returned), back))
                .filter(path -> !json)
                .ifPresent(path -> terminal.line(terminal.say("    已写出 ", "    wrote ") + path));
    }

    /** A fault of ours over one file must not cost the others: it goes back with its text alone. */
    private static Optional<ReturnedFile> marked(
            Verdict verdict, Received file, Returning returning, ReturnNames names) {
        try {
            return returning.of(verdict, file.bytes(), names);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Logger.getLogger(CheckCommand.class.getName()).log(Level.FINE, "return", e);
            return returning.of(verdict, new byte[0], names);
        }
    }

    private List<Received> files() {
        List<Received> files = new ArrayList<>();
        List<Finding> missing = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                Inbox inbox = new Inbox(path);
                files.addAll(received(inbox, inbox.receipts(), path.toString() + "/"));
            } else if (Files.isRegularFile(path)) {
                Path folder = parent(path);
                Inbox inbox = new Inbox(folder);
                String before = path.getParent() == null ? "" : path.getParent() + "/";
                files.addAll(received(inbox, inbox.receipts(folder.resolve(path.getFileName())), before));
            } else {
                missing.add(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(new Findings(missing));
        }
        return files;
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static List<Received> received(Inbox inbox, List<Receipt> receipts, String before) {
        return receipts.stream()
                .filter(receipt -> !Inbox.isLitter(receipt))
                .map(receipt -> new Received(inbox, receipt, before + receipt.file()))
                .toList();
    }

    /**
     * A file to be checked.
     *
     * @param shown its path as the user gave it
     */
    private record Received(Inbox inbox, Receipt receipt, String shown) {
        /** The file's bytes, none when they cannot be read. */
        byte[] bytes() {
            try {
                return inbox.bytes(receipt);
            } catch (IOException e) {
                return new byte[0];
            }
        }

        /** One file must not cost the others: whatever goes wrong with it becomes its own finding. */
        Examined examine(Examination examiner) {
            try {
                Inbox.Opened opened = inbox.open(receipt);
                Receipt own = opened.receipt();
                return examiner.examine(new Receipt(shown, own.digest(), own.size()), opened.bytes());
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                Logger.getLogger(CheckCommand.class.getName()).log(Level.FINE, "check", e);
                return Examined.of(
                        Submission.unreadable(new Receipt(shown, "", 0), Finding.of(FindingCode.I211, Place.NONE)));
            }
        }
    }
}
