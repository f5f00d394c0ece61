package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.Decay;

/** {@link AdaDelta}, in one loop. */
final class AdaDeltaKernel implements OptimizerKernel.Step<AdaDelta> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped s;
    private final Stepped u;

    AdaDeltaKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.s = Stepped.of(wires, "squares");
        this.u = Stepped.of(wires, "updates");
    }

    @Override
    public void step(AdaDelta adaDelta) {
        double rate = adaDelta.rate();
        double rho = adaDelta.rho();
        double epsilon = adaDelta.epsilon();
        Decay decay = adaDelta.decay();
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double ui = u.before()[i];
                double gi = decay.gradient(g[i], wi);
                double si = s.average(i, rho, gi * gi);
                double di = Math.sqrt((ui + epsilon) / (si + epsilon)) * gi;
                u.average(i, rho, di * di);
                w.after()[i] = decay.parameter(wi, rate) - rate * di;
            }
        });
    }
}
