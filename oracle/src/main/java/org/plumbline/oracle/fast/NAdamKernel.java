package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.FirstMoment;
import org.plumbline.oracle.optimizer.MovingAverage;
import org.plumbline.oracle.optimizer.NAdam;

/** {@link NAdam}, in one loop. */
final class NAdamKernel implements Kernel {

    private final NAdam nadam;
    private final Wires wires;
    private final Workers workers;

    NAdamKernel(NAdam nadam, Wires wires, Core core) {
        this.nadam = nadam;
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
        double now = nadam.mu(step);
        double next = nadam.mu(step + 1);
        double product = wires.input("mu_product")[0] * now;
        double rate = nadam.rate();
        double beta1 = nadam.firstMoment() == FirstMoment.CONSTANT ? nadam.beta1() : now;
        double beta2 = nadam.beta2();
        double epsilon = nadam.epsilon();
        Decay decay = nadam.decay();
        double ofMoment = next / (1 - product * next);
        double ofGradient = (1 - now) / (1 - product);
        double root = Math.sqrt(MovingAverage.weight(beta2, step));
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = decay.gradient(g[i], wi);
                double mi = MovingAverage.of(beta1, m[i], gi);
                double vi = MovingAverage.of(beta2, v[i], gi * gi);
                mNext[i] = mi;
                vNext[i] = vi;
                wNext[i] = decay.parameter(wi, rate)
                        - rate * (ofMoment * mi + ofGradient * gi) / (Math.sqrt(vi) / root + epsilon);
            }
        });
        wires.output("mu_product")[0] = product;
        wires.output("step")[0] = step + 1;
    }
}
