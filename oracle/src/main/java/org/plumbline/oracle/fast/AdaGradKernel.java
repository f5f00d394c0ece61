package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Decay;

/** {@link AdaGrad}, in one loop. */
final class AdaGradKernel implements Kernel {

    private final AdaGrad adaGrad;
    private final Wires wires;
    private final Workers workers;

    AdaGradKernel(AdaGrad adaGrad, Wires wires, Core core) {
        this.adaGrad = adaGrad;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] s = wires.input("squares");
        double[] wNext = wires.output("parameter");
        double[] sNext = wires.output("squares");
        double rate = adaGrad.rate();
        double epsilon = adaGrad.epsilon();
        EpsilonPlace place = adaGrad.epsilonPlace();
        Decay decay = adaGrad.decay();
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = decay.gradient(g[i], wi);
                double si = s[i] + gi * gi;
                sNext[i] = si;
                wNext[i] = decay.parameter(wi, rate) - rate * gi / place.root(si, epsilon);
            }
        });
    }
}
