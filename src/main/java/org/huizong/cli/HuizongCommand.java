package org.huizong.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
        name = "huizong",
        version = "huizong " + HuizongCommand.VERSION,
        mixinStandardHelpOptions = true,
        description = {"汇总：读取、审核、退回、汇总绩效表格。", "Reads, checks and adds up performance forms."},
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:正常（含警告） fine, warnings included",
            "1:失败 failed",
            "2:用法错误 wrong usage",
            "3:数据有错误 the data has errors"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            DiffCommand.class,
            TemplateCommand.class,
            RulesCommand.class,
            BlanksCommand.class,
            IndicatorsCommand.class,
            ServeCommand.class,
            ConfigCommand.class,
            DemoCommand.class
        })
final class HuizongCommand implements Runnable {
    /** Part of what files are examined with: a new version examines all of them again. */
    static final String VERSION = "0.1.0";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出命令 / a command is needed");
    }
}
