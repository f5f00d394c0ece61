package org.plumbline.reports.page;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.plumbline.reports.verification.Progress;

/** A plain line whenever another quarter of the parts is done, but for the last: then the result itself follows. */
final class QuarterLines implements Progress {

    private static final int QUARTERS = 4;

    private final PrintStream stream;
    private final String task;
    private final int parts;
    private final LongSupplier seconds;
    private int done;

    /**
     * @param task its name
     * @param parts how many there are
     * @param seconds how long it has been going on
     */
    QuarterLines(PrintStream stream, String task, int parts, LongSupplier seconds) {
        this.stream = stream;
        this.task = task;
        this.parts = parts;
        this.seconds = seconds;
    }

    @Override
    public synchronized void step(String part) {
        int before = quarter();
        done++;
        if (quarter() > before && done < parts) {
            stream.printf("%s: %d of %d, %d s%n", task, done, parts, seconds.getAsLong());
        }
    }

    private int quarter() {
        return (int) ((long) QUARTERS * done / parts);
    }
}
