package org.plumbline.reports.page;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.reports.verification.Progress;

/** A progress bar on a terminal. */
public final class ProgressLine implements Progress {

    private static final int WIDTH = 100;

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar on standard error where a person is watching it, otherwise nothing. */
    public static Progress of(int parts) {
        return Terminal.showsErrors() ? on(System.err, parts) : Progress.SILENT;
    }

    static Progress on(PrintStream stream, int parts) {
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName("verify")
                .setInitialMax(parts)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void step(String done) {
        bar.step();
        bar.setExtraMessage(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
