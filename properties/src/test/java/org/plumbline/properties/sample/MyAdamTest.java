package org.plumbline.properties.sample;

import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.OptimizerContract;

/**
 * How to judge an optimizer of your own. Whatever it keeps from step to step is put into it before the step, and read
 * from it afterwards: so any step can be tried, not only the first ones.
 *
 * <p>Leave out the corrections for the start at zero and see what it says.
 */
class MyAdamTest implements OptimizerContract {

    @Override
    public Judged subject() {
        return Judged.step(Adam.standard(), inputs -> {
            MyAdam adam = new MyAdam(inputs.array("m"), inputs.array("v"), (int) inputs.number("step"));
            double[] parameter = adam.step(inputs.array("parameter"), inputs.array("gradient"));
            return Named.of("parameter", inputs.like("parameter", parameter),
                    "m", inputs.like("m", adam.m), "v", inputs.like("v", adam.v)).with("step", Tensor.scalar(adam.t));
        });
    }

    /** Somebody's code. */
    private static final class MyAdam {

        private final double[] m;
        private final double[] v;
        private int t;

        MyAdam(double[] m, double[] v, int t) {
            this.m = m.clone();
            this.v = v.clone();
            this.t = t;
        }

        double[] step(double[] w, double[] g) {
            double[] next = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                double mean = m[i] / (1 - Math.pow(0.9, t));
                double square = v[i] / (1 - Math.pow(0.999, t));
                next[i] = w[i] - 0.001 * mean / (Math.sqrt(square) + 1e-8);
            }
            t++;
            return next;
        }
    }
}
