package org.huizong.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huizong.demo.MadeUpCity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a made-up city to be run, shown and tested with. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "生成一个虚构的城市：登记簿、填好的表、任务文件和标准答案，供演示和测试。",
            "Makes a city up: registry, filled forms, a job file, and the truth about them."
        })
final class DemoCommand implements Callable<Integer> {
    private static final int DISTRICTS = 20;
    private static final int UNITS = 60;

    private final Terminal terminal;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "种子，默认 1；同一个种子生成的逐字节相同 the same seed makes the same bytes")
    private long seed = 1;

    @Option(names = "--districts", paramLabel = "N", description = "几个区，默认 20 districts, 20 by default")
    private int districts = DISTRICTS;

    @Option(names = "--units", paramLabel = "N", description = "每个区几个单位，默认 60 units of each district, 60 by default")
    private int units = UNITS;

    @Option(
            names = "--projects",
            paramLabel = "N",
            description = "每个单位最多几个项目，每个项目一张自评表，默认 0 at most so many projects a unit, each with a form of its own")
    private int projects;

    @Option(names = "--everything", description = "每个单位都报每张表；不写则业务年报表只由各区的局机关报 every unit owes every form")
    private boolean everything;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "写到哪个空文件夹 an empty folder")
    private Path out = Path.of("");

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int files = new MadeUpCity(seed, new MadeUpCity.Size(districts, units, projects), everything)
                .write(terminal.home().resolve("templates-xlsx"), out);
        Path job = out.resolve("job.yaml");
        terminal.line(terminal.say(
                "虚构数据：" + districts + " 个区、" + districts * units + " 个单位、" + files + " 份文件，任务文件：" + job,
                "made up: " + districts + " districts, " + districts * units + " units, " + files + " files; job file: "
                        + job));
        return ExitCode.FINE;
    }
}
