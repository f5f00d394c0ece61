package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link Adam}, and AdamW, which is Adam with decoupled decay, in one loop. */
final class AdamKernel implements OptimizerKernel.Step<Adam> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped m;
    private final Stepped v;
    private final Stepped steps;

    AdamKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.m = Stepped.of(wires, "m");
        this.v = Stepped.of(wires, "v");
        this.steps = Stepped.of(wires, "step");
    }

    @Override
    public void step(Adam adam) {
        double step = steps.scalar();
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
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double gi = penalty == 0 ? g[i] : g[i] + penalty * wi;
                double mi = m.average(i, beta1, gi);
                double vi = v.average(i, beta2, gi * gi);
                w.after()[i] = kept * wi - ofMoment * mi / (Math.sqrt(vi) / ofRoot + epsilon);
            }
        });
        steps.scalar(step + 1);
    }
}
