package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Velocity;

/** {@link Nesterov}, in one loop. */
final class NesterovKernel implements OptimizerKernel.Step<Nesterov> {

    private final Wires wires;
    private final Workers workers;

    NesterovKernel(Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void step(Nesterov nesterov) {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] v = wires.input("velocity");
        double[] wNext = wires.output("parameter");
        double[] vNext = wires.output("velocity");
        double rate = nesterov.rate();
        double mu = nesterov.momentum();
        Velocity velocity = nesterov.velocity();
        Decay decay = nesterov.decay();
        double ahead = velocity == Velocity.OF_GRADIENTS ? -rate * mu : mu;
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = decay.gradient(g[i], wi);
                double vi = velocity.pushed(v[i], mu, gi, rate);
                vNext[i] = vi;
                wNext[i] = decay.parameter(wi, rate) - rate * gi + ahead * vi;
            }
        });
    }
}
