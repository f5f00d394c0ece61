package org.plumbline.reports.training;

import java.util.concurrent.TimeUnit;

/** Measures time, on top of what was measured before. */
final class Stopwatch {

    private final double before;
    private final long start = System.nanoTime();

    private Stopwatch(double before) {
        this.before = before;
    }

    static Stopwatch from(double seconds) {
        return new Stopwatch(seconds);
    }

    double seconds() {
        return before + (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
