package org.huizong.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.huizong.job.Progress;
import org.jspecify.annotations.Nullable;

/** The progress bar on a terminal; silent everywhere else. */
final class ProgressMeter implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final boolean silent;
    private @Nullable ProgressBar bar;

    ProgressMeter(Terminal terminal, boolean silent) {
        this.terminal = terminal;
        this.silent = silent || !terminal.interactive();
    }

    @Override
    public void kept(int done, int total) {
        if (silent || total == 0) {
            return;
        }
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(terminal.say("审核", "checking"))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .build();
            bar = shown;
        }
        shown.stepTo(done);
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        bar = null;
        if (shown != null) {
            shown.close();
        }
    }
}
