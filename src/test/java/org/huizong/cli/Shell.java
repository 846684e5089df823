package org.huizong.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Language;

/** Runs commands as a shell would, and keeps what they said. */
final class Shell {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Language language;

    Shell(Language language) {
        this.language = language;
    }

    static Shell chinese() {
        return new Shell(Language.CHINESE);
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                Path.of("."),
                false);
        return new CommandLineTool(terminal).run(arguments);
    }

    /** Runs a command on the job in a folder, whose output goes there too. */
    int onJob(Path folder, String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, folder.resolve("job.yaml").toString()));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        return run(arguments.toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
