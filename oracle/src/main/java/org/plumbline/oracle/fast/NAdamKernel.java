package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.FirstMoment;
import org.plumbline.oracle.optimizer.MovingAverage;
import org.plumbline.oracle.optimizer.NAdam;

/** {@link NAdam}, in one loop. */
final class NAdamKernel implements OptimizerKernel.Step<NAdam> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped m;
    private final Stepped v;
    private final Stepped muProduct;
    private final Stepped steps;

    NAdamKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.m = Stepped.of(wires, "m");
        this.v = Stepped.of(wires, "v");
        this.muProduct = Stepped.of(wires, "mu_product");
        this.steps = Stepped.of(wires, "step");
    }

    @Override
    public void step(NAdam nadam) {
        double step = steps.scalar();
        double now = nadam.mu(step);
        double next = nadam.mu(step + 1);
        double product = muProduct.scalar() * now;
        double rate = nadam.rate();
        double beta1 = nadam.firstMoment() == FirstMoment.CONSTANT ? nadam.beta1() : now;
        double beta2 = nadam.beta2();
        double epsilon = nadam.epsilon();
        Decay decay = nadam.decay();
        double ofMoment = next / (1 - product * next);
        double ofGradient = (1 - now) / (1 - product);
        double root = Math.sqrt(MovingAverage.weight(beta2, step));
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double gi = decay.gradient(g[i], wi);
                double mi = m.average(i, beta1, gi);
                double vi = v.average(i, beta2, gi * gi);
                w.after()[i] = decay.parameter(wi, rate)
                        - rate * (ofMoment * mi + ofGradient * gi) / (Math.sqrt(vi) / root + epsilon);
            }
        });
        muProduct.scalar(product);
        steps.scalar(step + 1);
    }
}
