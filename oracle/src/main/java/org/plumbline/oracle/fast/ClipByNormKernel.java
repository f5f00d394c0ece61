package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.ClipByNorm;

/** {@link ClipByNorm}: the sum of the squares, then a factor, if one is needed. */
final class ClipByNormKernel implements Kernel {

    /** Between these no square overflows, and those that underflow are too small to count in fewer than 2^31. */
    private static final double LEAST_SUM = 0x1p-900;
    private static final double GREATEST_SUM = 0x1p1000;

    private final ClipByNorm clip;
    private final Workers workers;
    private final int count;
    private final Total total;
    private final double[] g;
    private final double[] clipped;
    private final Kernel atExtremes;

    ClipByNormKernel(ClipByNorm clip, Wires wires, Core core) {
        this.clip = clip;
        this.workers = core.workers();
        this.count = wires.shape("gradient").count();
        this.total = new Total(workers, count);
        this.g = wires.input("gradient");
        this.clipped = wires.output("gradient");
        this.atExtremes = new ReferenceKernel(clip, wires);
    }

    /** Where a norm needs scaling, the reference, which scales, takes its place. */
    @Override
    public void forward() {
        double squares = total.of((from, to) -> Sums.products(g, 0, g, 0, from, to - from));
        if (squares < LEAST_SUM && squares > 0 || !(squares <= GREATEST_SUM)) {
            atExtremes.forward();
            return;
        }
        double norm = Math.sqrt(squares) + clip.clipGuard().amount();
        double ratio = norm <= clip.maximum() ? 1 : clip.maximum() / norm;
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                clipped[i] = g[i] * ratio;
            }
        });
    }
}
