package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Sgd;

/** {@link Sgd}, in one loop. */
final class SgdKernel implements Kernel {

    private final Sgd sgd;
    private final Wires wires;
    private final Workers workers;

    SgdKernel(Sgd sgd, Wires wires, Core core) {
        this.sgd = sgd;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] wNext = wires.output("parameter");
        double rate = sgd.rate();
        Decay decay = sgd.decay();
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                wNext[i] = decay.parameter(wi, rate) - rate * decay.gradient(g[i], wi);
            }
        });
    }
}
