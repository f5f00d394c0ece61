package org.plumbline.reports.page;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.reports.verification.Progress;

/** A progress bar on a terminal, a few plain lines elsewhere. */
public final class ProgressLine implements Progress {

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * A bar on standard error where a person is watching it on a terminal that can draw it. Otherwise, in a log, a line
     * at each quarter, or nothing where the number of parts is not known.
     *
     * @param task its name
     * @param parts how many there are; -1 where that is not known
     */
    public static Progress of(String task, int parts) {
        OptionalInt width = Terminal.ERRORS.draws() ? Terminal.ERRORS.width() : OptionalInt.empty();
        if (width.isPresent()) {
            return on(System.err, task, parts, width.getAsInt());
        }
        long start = System.nanoTime();
        return parts < 0 ? Progress.SILENT : new QuarterLines(System.err, task, parts,
                () -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    /** A bar that leaves the last column free, as some terminals begin a new line once it is filled. */
    static Progress on(PrintStream stream, String task, int parts, int width) {
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(parts)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(stream, width - 1))
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
