package org.plumbline.reports.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Epoch;
import org.plumbline.oracle.training.Solver;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.verification.Progress;

/**
 * Shows a training while it goes on: a line for each pass, but no more than one a second, with the rate and the time
 * left, and a bar within passes that take longer, where a person watches. Hands every pass on to be saved.
 */
final class PassLines implements Solver.Watcher, AutoCloseable {

    private static final int PARTS = 100;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private final int passes;
    private final Predicate<Checkpoint> over;
    private final boolean numbers;
    private final BooleanSupplier stop;
    private final Saving saving;
    private final boolean watched = Terminal.ERRORS.draws();
    private final long start = System.nanoTime();
    private long passStart;
    private long lastLine = start - SECOND;
    private long done;
    private int examples;
    private int shown;
    private Progress bar = Progress.SILENT;

    /** Puts a checkpoint into a file. */
    @FunctionalInterface
    interface Saving {
        void save(Checkpoint checkpoint) throws IOException;
    }

    /**
     * @param passes how many there are at most
     * @param over whether a checkpoint is that of the last one
     * @param numbers whether numbers are predicted, so that none is right
     * @param stop whether it is to end
     */
    PassLines(PrintWriter out, int passes, Predicate<Checkpoint> over, boolean numbers, BooleanSupplier stop,
            Saving saving) {
        this.out = out;
        this.passes = passes;
        this.over = over;
        this.numbers = numbers;
        this.stop = stop;
        this.saving = saving;
    }

    @Override
    public void begins(int epoch, int count) {
        examples = count;
        shown = 0;
        passStart = System.nanoTime();
    }

    @Override
    public boolean done(int epoch, int count) {
        if (watched && System.nanoTime() - passStart > SECOND / 2) {
            if (shown == 0) {
                bar = ProgressLine.of("pass " + (epoch + 1) + " of " + passes, PARTS);
            }
            for (int part = (int) ((long) PARTS * count / examples); shown < part; shown++) {
                bar.step(String.format(Locale.ROOT, "%,.0f/s, %s left in all", rate(done + count), left(epoch, count)));
            }
        }
        return !stop.getAsBoolean();
    }

    @Override
    public void ended(Checkpoint checkpoint) {
        close();
        done += examples;
        Epoch epoch = checkpoint.history().get(checkpoint.history().size() - 1);
        boolean last = over.test(checkpoint);
        if (last || System.nanoTime() - lastLine >= SECOND) {
            lastLine = System.nanoTime();
            out.printf(Locale.ROOT, "  pass %d of %d  loss %.4g%s  validation %s  %,.0f/s%s%n", epoch.number() + 1,
                    passes, epoch.training().loss(), numbers ? "" : String.format(Locale.ROOT, "  accuracy %.4f",
                            epoch.training().accuracy()),
                    numbers ? String.format(Locale.ROOT, "%.4g", epoch.validation().loss())
                            : String.format(Locale.ROOT, "%.4f", epoch.validation().accuracy()),
                    rate(done), last ? "" : "  " + left(epoch.number(), examples) + " left");
            out.flush();
        }
        try {
            saving.save(checkpoint);
        } catch (IOException unsaved) {
            throw new UncheckedIOException(unsaved);
        }
    }

    @Override
    public void close() {
        bar.close();
        bar = Progress.SILENT;
    }

    private double rate(long count) {
        return count / seconds();
    }

    /** At the rate so far. */
    private String left(int epoch, int count) {
        double rest = (double) (passes - epoch - 1) * examples + examples - count;
        return duration(rest / rate(count == examples ? done : done + count));
    }

    private double seconds() {
        return (System.nanoTime() - start) / (double) SECOND;
    }

    /** A time as a person says it. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return seconds < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
