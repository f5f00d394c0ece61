package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Centring;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Velocity;

/** {@link RmsProp}, in one loop. */
final class RmsPropKernel implements OptimizerKernel.Step<RmsProp> {

    private final Wires wires;
    private final Workers workers;
    private final boolean centred;
    private final boolean moving;
    private final double[] a;
    private final double[] aNext;
    private final double[] v;
    private final double[] vNext;

    RmsPropKernel(RmsProp rmsProp, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.centred = rmsProp.centring() == Centring.CENTRED;
        this.moving = rmsProp.momentum() > 0;
        this.a = wires.optional("mean");
        this.aNext = centred ? wires.output("mean") : a;
        this.v = wires.optional("velocity");
        this.vNext = moving ? wires.output("velocity") : v;
    }

    @Override
    public void step(RmsProp rmsProp) {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] s = wires.input("squares");
        double[] wNext = wires.output("parameter");
        double[] sNext = wires.output("squares");
        double rate = rmsProp.rate();
        double rho = rmsProp.rho();
        double mu = rmsProp.momentum();
        double epsilon = rmsProp.epsilon();
        EpsilonPlace place = rmsProp.epsilonPlace();
        Velocity velocity = rmsProp.velocity();
        Decay decay = rmsProp.decay();
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double old = s[i];
                double gi = decay.gradient(g[i], wi);
                double si = MovingAverage.of(rho, old, gi * gi);
                double spread = si;
                if (centred) {
                    double ai = a[i];
                    spread = rmsProp.variance(old, ai, gi);
                    aNext[i] = MovingAverage.of(rho, ai, gi);
                }
                sNext[i] = si;
                double di = gi / place.root(spread, epsilon);
                double start = decay.parameter(wi, rate);
                if (moving) {
                    double vi = velocity.pushed(v[i], mu, di, rate);
                    vNext[i] = vi;
                    wNext[i] = velocity.moved(start, vi, rate);
                } else {
                    wNext[i] = start - rate * di;
                }
            }
        });
    }
}
