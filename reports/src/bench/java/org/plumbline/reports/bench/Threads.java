package org.plumbline.reports.bench;

import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;

/** The threads of a benchmark's run: {@code -Dplumbline.bench.threads=2}, else 1. PyTorch gets as many. */
final class Threads {

    static final int COUNT = Integer.getInteger("plumbline.bench.threads", 1);

    private Threads() {
    }

    /** What the fast tier computes with. */
    static Core core() {
        return new Core(Blas.standard(), Workers.of(COUNT));
    }
}
