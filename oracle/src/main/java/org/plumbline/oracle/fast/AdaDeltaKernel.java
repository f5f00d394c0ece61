package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link AdaDelta}, in one loop. */
final class AdaDeltaKernel implements Kernel {

    private final AdaDelta adaDelta;
    private final Wires wires;
    private final Workers workers;

    AdaDeltaKernel(AdaDelta adaDelta, Wires wires, Core core) {
        this.adaDelta = adaDelta;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] s = wires.input("squares");
        double[] u = wires.input("updates");
        double[] wNext = wires.output("parameter");
        double[] sNext = wires.output("squares");
        double[] uNext = wires.output("updates");
        double rate = adaDelta.rate();
        double rho = adaDelta.rho();
        double epsilon = adaDelta.epsilon();
        Decay decay = adaDelta.decay();
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double ui = u[i];
                double gi = decay.gradient(g[i], wi);
                double si = MovingAverage.of(rho, s[i], gi * gi);
                double di = Math.sqrt((ui + epsilon) / (si + epsilon)) * gi;
                sNext[i] = si;
                uNext[i] = MovingAverage.of(rho, ui, di * di);
                wNext[i] = decay.parameter(wi, rate) - rate * di;
            }
        });
    }
}
