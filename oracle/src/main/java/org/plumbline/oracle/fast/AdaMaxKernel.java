package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link AdaMax}, in one loop. */
final class AdaMaxKernel implements OptimizerKernel.Step<AdaMax> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped m;
    private final Stepped u;
    private final Stepped steps;

    AdaMaxKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.m = Stepped.of(wires, "m");
        this.u = Stepped.of(wires, "u");
        this.steps = Stepped.of(wires, "step");
    }

    @Override
    public void step(AdaMax adaMax) {
        double step = steps.scalar();
        double rate = adaMax.rate();
        double beta1 = adaMax.beta1();
        double beta2 = adaMax.beta2();
        double inMaximum = adaMax.inMaximum();
        double inDenominator = adaMax.inDenominator();
        Decay decay = adaMax.decay();
        double weight = MovingAverage.weight(beta1, step);
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double gi = decay.gradient(g[i], wi);
                double mi = m.average(i, beta1, gi);
                double ui = Math.max(beta2 * u.before()[i], Math.abs(gi) + inMaximum);
                u.after()[i] = ui;
                w.after()[i] = decay.parameter(wi, rate) - rate * (mi / weight / (ui + inDenominator));
            }
        });
        steps.scalar(step + 1);
    }
}
