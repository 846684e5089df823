package org.huizong.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import picocli.CommandLine;

/** The command line {@code huizong}: parses the arguments, runs one command, and turns whatever happens into an exit code. */
public final class CommandLineTool {
    private final Terminal terminal;

    CommandLineTool(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The tool of this process. */
    public static CommandLineTool ofProcess() {
        Map<String, String> environment = System.getenv();
        return new CommandLineTool(new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Language.of(environment),
                Path.of(environment.getOrDefault("HUIZONG_HOME", ".")),
                environment.containsKey("HUIZONG_TTY")));
    }

    /** Runs one command; the result is the process's exit code. */
    public int run(String... arguments) {
        if (!canNameFiles()) {
            terminal.complain(org.huizong.finding.Findings.of(Finding.of(FindingCode.J613, Place.NONE)));
            return ExitCode.FAILED;
        }
        CommandLine line = new CommandLine(new HuizongCommand(), new Commands(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> explain(wrong));
        line.setExecutionExceptionHandler((fault, command, parsed) -> explain(fault));
        return line.execute(arguments);
    }

    private int explain(CommandLine.ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err()
                .println(terminal.say("用法错误：", "wrong usage: ")
                        + reason(wrong)
                        + terminal.say("。用 ", ". See ")
                        + command
                        + terminal.say(" --help 查看用法。", " --help."));
        return ExitCode.USAGE;
    }

    /** The library speaks English alone; what it says most often is told in our own words. */
    private String reason(CommandLine.ParameterException wrong) {
        String said = String.valueOf(wrong.getMessage());
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String given = String.join(" ", unmatched.getUnmatched());
            return unmatched.isUnknownOption()
                    ? terminal.say("没有选项 " + given, said)
                    : terminal.say("多余的参数 " + given, said);
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(CommandLine.Model.ArgSpec::paramLabel)
                    .collect(java.util.stream.Collectors.joining(" "));
            return terminal.say("缺少参数 " + names, said);
        }
        return said;
    }

    private int explain(Exception fault) {
        if (fault instanceof Refusal refusal) {
            terminal.complain(refusal.findings());
            return ExitCode.of(refusal.findings());
        }
        Logger.getLogger(CommandLineTool.class.getName()).log(Level.FINE, "fault", fault);
        terminal.complain(org.huizong.finding.Findings.of(ours(fault)));
        return ExitCode.FAILED;
    }

    /** A full disk is nobody's fault of programming, wherever it was noticed. */
    static Finding ours(Exception fault) {
        return Fault.isFullDisk(fault)
                ? Finding.of(FindingCode.J618, Place.NONE)
                : Finding.of(FindingCode.J614, Place.NONE, String.valueOf(fault.getMessage()));
    }

    /** Chinese file names need a JVM that was started with a UTF-8 locale. */
    private static boolean canNameFiles() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return java.nio.charset.Charset.isSupported(encoding)
                && java.nio.charset.Charset.forName(encoding).newEncoder().canEncode("汇总");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
