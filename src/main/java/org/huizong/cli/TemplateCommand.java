package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.ReadableTwin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after template workbooks. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {"检查、说明表样。", "Lints and describes templates."})
final class TemplateCommand {
    private final Terminal terminal;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {"检查表样：位置、名称、公式。", "Lints templates: places, names, rules."})
    int check(@Parameters(arity = "1..*", paramLabel = "X.xlsx") List<Path> files) {
        boolean errors = false;
        for (Path file : files) {
            Findings findings = FormLibrary.lint(existing(file)).map(finding -> finding.in(file.toString()));
            terminal.complain(findings);
            errors |= findings.hasErrors();
            if (findings.isEmpty()) {
                terminal.line(terminal.say("没有问题：", "fine: ") + file);
            }
        }
        return errors ? ExitCode.DATA_ERRORS : ExitCode.FINE;
    }

    @Command(
            name = "describe",
            mixinStandardHelpOptions = true,
            description = {"生成同名的 .md 说明。", "Renders the readable twin X.md beside each template."})
    int describe(
            @Parameters(arity = "1..*", paramLabel = "X.xlsx") List<Path> files,
            @Option(names = "--stdout", description = "只显示，不写文件 print instead of writing") boolean print)
            throws IOException {
        int code = ExitCode.FINE;
        for (Path file : files) {
            existing(file);
            try {
                describe(file, ReadableTwin.of(file), print);
            } catch (Refusal refusal) {
                terminal.complain(refusal.findings());
                code = ExitCode.DATA_ERRORS;
            }
        }
        return code;
    }

    private void describe(Path file, String text, boolean print) throws IOException {
        if (print) {
            terminal.out().print(text);
        } else {
            Path twin = Path.of(file.toString().replaceFirst("\\.xlsx$", "") + ".md");
            Files.writeString(twin, text);
            terminal.line(twin.toString());
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(file.toString()), file.toString()));
        }
        return file;
    }
}
