package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link Adam}, and AdamW, which is Adam with decoupled decay, in one loop. */
final class AdamKernel implements Kernel {

    private final Adam adam;
    private final Wires wires;
    private final Workers workers;

    AdamKernel(Adam adam, Wires wires, Core core) {
        this.adam = adam;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] m = wires.input("m");
        double[] v = wires.input("v");
        double[] wNext = wires.output("parameter");
        double[] mNext = wires.output("m");
        double[] vNext = wires.output("v");
        double step = wires.input("step")[0];
        double rate = adam.rate();
        double beta1 = adam.beta1();
        double beta2 = adam.beta2();
        double epsilon = adam.epsilon();
        Decay decay = adam.decay();
        double penalty = decay.penalty();
        double kept = decay.parameter(1, rate);
        double root = Math.sqrt(MovingAverage.weight(beta2, step));
        double corrected = rate / MovingAverage.weight(beta1, step);
        boolean raw = adam.adamEpsilon() == AdamEpsilon.EPSILON_HAT;
        double ofMoment = raw ? corrected * root : corrected;
        double ofRoot = raw ? 1 : root;
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = penalty == 0 ? g[i] : g[i] + penalty * wi;
                double mi = MovingAverage.of(beta1, m[i], gi);
                double vi = MovingAverage.of(beta2, v[i], gi * gi);
                mNext[i] = mi;
                vNext[i] = vi;
                wNext[i] = kept * wi - ofMoment * mi / (Math.sqrt(vi) / ofRoot + epsilon);
            }
        });
        wires.output("step")[0] = step + 1;
    }
}
