package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.setting.Key;
import org.huizong.setting.Setting;
import org.huizong.setting.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is set for the desk, where each value comes from, and what is wrong; opens nothing. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {"查看、核对报送台的设置。", "Shows and checks the settings of the desk."})
final class ConfigCommand {
    private final Terminal terminal;

    ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {"列出每项设置的值、来源，指出错误。", "Lists every setting with its origin, and what is wrong."})
    int check(@Mixin DeskOptions options) throws IOException {
        Settings settings = options.settings();
        for (Key key : Key.values()) {
            terminal.line(line(key, settings.get(key)));
        }
        Findings findings = settings.findings();
        Findings all = findings.hasErrors() ? findings : findings.and(places(settings));
        terminal.complain(all);
        if (!all.hasErrors()) {
            terminal.line(terminal.say("没有问题。", "fine."));
        }
        return all.hasErrors() ? ExitCode.of(all) : ExitCode.FINE;
    }

    private String line(Key key, Setting setting) {
        String value = setting.value().isEmpty()
                ? terminal.say("（未设）", "(not set)")
                : key.secret() ? terminal.say("（已设，不显示）", "(set, not shown)") : setting.value();
        String origin = setting.place().isEmpty() ? terminal.say("默认", "default") : setting.place();
        return key.word() + " = " + value + "  [" + origin + "]  " + terminal.say(key.chinese(), key.english());
    }

    /** The folders that it must be able to write into, and the job files. */
    private static Findings places(Settings settings) throws IOException {
        Path out = settings.path(Key.OUT).orElseThrow();
        Findings findings = Findings.NONE;
        if (!isWritable(out)) {
            findings = findings.and(Finding.of(FindingCode.J605, Place.NONE, out.toString()));
        }
        if (settings.path(Key.JOBS).isPresent()) {
            findings = findings.and(jobs(settings, out));
        }
        return findings;
    }

    private static Findings jobs(Settings settings, Path out) throws IOException {
        Findings findings = Findings.NONE;
        try {
            for (Path path : ServeCommand.files(settings)) {
                findings = findings.and(job(path, out));
            }
        } catch (Refusal e) {
            findings = findings.and(e.findings());
        }
        return findings;
    }

    private static Findings job(Path path, Path out) {
        try {
            Path inbox = JobFile.read(path, null, out).assignment().inbox();
            return isWritable(inbox)
                    ? Findings.NONE
                    : Findings.of(Finding.of(FindingCode.J606, Place.ofFile(path.toString()), inbox.toString()));
        } catch (Refusal e) {
            return e.findings();
        }
    }

    /** Whether it is a folder that can be written into, or could be made. */
    private static boolean isWritable(Path folder) {
        for (Path path = folder.toAbsolutePath().normalize(); path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                return Files.isDirectory(path) && Files.isWritable(path);
            }
        }
        return false;
    }
}
