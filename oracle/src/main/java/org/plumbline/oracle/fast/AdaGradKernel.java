package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Decay;

/** {@link AdaGrad}, in one loop. */
final class AdaGradKernel implements OptimizerKernel.Step<AdaGrad> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped s;

    AdaGradKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.s = Stepped.of(wires, "squares");
    }

    @Override
    public void step(AdaGrad adaGrad) {
        double rate = adaGrad.rate();
        double epsilon = adaGrad.epsilon();
        EpsilonPlace place = adaGrad.epsilonPlace();
        Decay decay = adaGrad.decay();
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double gi = decay.gradient(g[i], wi);
                double si = s.before()[i] + gi * gi;
                s.after()[i] = si;
                w.after()[i] = decay.parameter(wi, rate) - rate * gi / place.root(si, epsilon);
            }
        });
    }
}
