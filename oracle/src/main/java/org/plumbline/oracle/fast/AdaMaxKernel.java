package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link AdaMax}, in one loop. */
final class AdaMaxKernel implements Kernel {

    private final AdaMax adaMax;
    private final Wires wires;
    private final Workers workers;

    AdaMaxKernel(AdaMax adaMax, Wires wires, Core core) {
        this.adaMax = adaMax;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] m = wires.input("m");
        double[] u = wires.input("u");
        double[] wNext = wires.output("parameter");
        double[] mNext = wires.output("m");
        double[] uNext = wires.output("u");
        double step = wires.input("step")[0];
        double rate = adaMax.rate();
        double beta1 = adaMax.beta1();
        double beta2 = adaMax.beta2();
        double inMaximum = adaMax.inMaximum();
        double inDenominator = adaMax.inDenominator();
        Decay decay = adaMax.decay();
        double weight = MovingAverage.weight(beta1, step);
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = decay.gradient(g[i], wi);
                double mi = MovingAverage.of(beta1, m[i], gi);
                double ui = Math.max(beta2 * u[i], Math.abs(gi) + inMaximum);
                mNext[i] = mi;
                uNext[i] = ui;
                wNext[i] = decay.parameter(wi, rate) - rate * (mi / weight / (ui + inDenominator));
            }
        });
        wires.output("step")[0] = step + 1;
    }
}
