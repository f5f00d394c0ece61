package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Sgd;

/** {@link Sgd}, in one loop. */
final class SgdKernel implements OptimizerKernel.Step<Sgd> {

    private final Wires wires;
    private final Workers workers;

    SgdKernel(Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void step(Sgd sgd) {
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
