package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.AmsGradMaximum;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.MovingAverage;

/** {@link AmsGrad}, in one loop. */
final class AmsGradKernel implements Kernel {

    private final AmsGrad amsGrad;
    private final Wires wires;
    private final Workers workers;

    AmsGradKernel(AmsGrad amsGrad, Wires wires, Core core) {
        this.amsGrad = amsGrad;
        this.wires = wires;
        this.workers = core.workers();
    }

    @Override
    public void forward() {
        double[] w = wires.input("parameter");
        double[] g = wires.input("gradient");
        double[] m = wires.input("m");
        double[] v = wires.input("v");
        double[] top = wires.input("v_max");
        double[] wNext = wires.output("parameter");
        double[] mNext = wires.output("m");
        double[] vNext = wires.output("v");
        double[] topNext = wires.output("v_max");
        double step = wires.input("step")[0];
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
        workers.loop(wires.shape("parameter").count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                double wi = w[i];
                double gi = decay.gradient(g[i], wi);
                double mi = MovingAverage.of(beta1, m[i], gi);
                double vi = MovingAverage.of(beta2, v[i], gi * gi);
                double greatest = Math.max(top[i], vi / ofCandidate);
                mNext[i] = mi;
                vNext[i] = vi;
                topNext[i] = greatest;
                wNext[i] = decay.parameter(wi, rate) - ofMoment * mi / (Math.sqrt(greatest / ofGreatest) + epsilon);
            }
        });
        wires.output("step")[0] = step + 1;
    }
}
