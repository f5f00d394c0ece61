package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Velocity;

/** {@link Momentum}, in one loop. */
final class MomentumKernel implements OptimizerKernel.Step<Momentum> {

    private final Wires wires;
    private final Workers workers;

    MomentumKernel(Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void step(Momentum momentum) {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] v = wires.input("velocity");
        double[] wNext = wires.output("parameter");
        double[] vNext = wires.output("velocity");
        double rate = momentum.rate();
        double mu = momentum.momentum();
        double share = 1 - momentum.dampening();
        Velocity velocity = momentum.velocity();
        Decay decay = momentum.decay();
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double vi = velocity.pushed(v[i], mu, decay.gradient(g[i], wi) * share, rate);
                vNext[i] = vi;
                wNext[i] = velocity.moved(decay.parameter(wi, rate), vi, rate);
            }
        });
    }
}
