package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.ClipByValue;

/** {@link ClipByValue}, in one loop. */
final class ClipByValueKernel implements Kernel {

    private final ClipByValue clipByValue;
    private final Wires wires;
    private final Workers workers;

    ClipByValueKernel(ClipByValue clipByValue, Wires wires, Core core) {
        this.clipByValue = clipByValue;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] g = wires.input("gradient");
        double[] clipped = wires.output("gradient");
        double limit = clipByValue.limit();
        workers.loop(wires.shape("gradient").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                clipped[i] = Math.max(-limit, Math.min(limit, g[i]));
            }
        });
    }
}
