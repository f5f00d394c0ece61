package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.AmsGradMaximum;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link AmsGrad}, in one loop. */
final class AmsGradKernel implements OptimizerKernel.Step<AmsGrad> {

    private final Workers workers;
    private final double[] g;
    private final Stepped w;
    private final Stepped m;
    private final Stepped v;
    private final Stepped top;
    private final Stepped steps;

    AmsGradKernel(Wires wires, Core core) {
        this.workers = core.workers();
        this.g = wires.input("gradient");
        this.w = Stepped.of(wires, "parameter");
        this.m = Stepped.of(wires, "m");
        this.v = Stepped.of(wires, "v");
        this.top = Stepped.of(wires, "v_max");
        this.steps = Stepped.of(wires, "step");
    }

    @Override
    public void step(AmsGrad amsGrad) {
        double step = steps.scalar();
        double rate = amsGrad.rate();
        double beta1 = amsGrad.beta1();
        double beta2 = amsGrad.beta2();
        double epsilon = amsGrad.epsilon();
        Decay decay = amsGrad.decay();
        AmsGradMaximum maximum = amsGrad.amsGradMaximum();
        double weight = MovingAverage.weight(beta2, step);
        double ofCandidate = maximum == AmsGradMaximum.CORRECTED ? weight : 1;
        double ofGreatest = maximum == AmsGradMaximum.RAW ? weight : 1;
        double ofMoment = maximum == AmsGradMaximum.UNCORRECTED ? rate : rate / MovingAverage.weight(beta1, step);
        workers.loop(g.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w.before()[i];
                double gi = decay.gradient(g[i], wi);
                double mi = m.average(i, beta1, gi);
                double vi = v.average(i, beta2, gi * gi);
                double greatest = Math.max(top.before()[i], vi / ofCandidate);
                top.after()[i] = greatest;
                w.after()[i] = decay.parameter(wi, rate) - ofMoment * mi / (Math.sqrt(greatest / ofGreatest) + epsilon);
            }
        });
        steps.scalar(step + 1);
    }
}
