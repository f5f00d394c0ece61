package org.plumbline.properties.sample;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.OperationContract;
import org.plumbline.properties.normalisation.LayerNormSuite;

/**
 * How to judge a layer of your own, written in Java: say which operation it should be, with which conventions, and how
 * to call it. The properties are inherited. To have its backward pass judged too, implement {@code GradientContract}.
 *
 * <p>Here {@code MyNet.norm} takes one row at a time and refuses nothing, so the protocol, which hands it rows of wrong
 * sizes, is kept by a check before the call.
 */
class MyLayerNormTest implements OperationContract {

    @Override
    public Suite<LayerNorm> suite() {
        return new LayerNormSuite().only(LayerNorm.standard());
    }

    @Override
    public Subject subject() {
        return new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                operation.bind(inputs);
                Tensor x = inputs.get("x");
                double[] y = MyNet.norm(x.toArray(), x.size(-1),
                        inputs.get("gamma").toArray(), inputs.get("beta").toArray());
                return Named.of("y", Tensor.of(x.shape(), y));
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                throw new IllegalStateException("MyNet has no backward pass");
            }
        };
    }

    /** Somebody's code. */
    private static final class MyNet {

        static double[] norm(double[] x, int d, double[] gamma, double[] beta) {
            double[] y = new double[x.length];
            for (int row = 0; row < x.length; row += d) {
                double mean = 0;
                for (int i = 0; i < d; i++) {
                    mean += x[row + i] / d;
                }
                double variance = 0;
                for (int i = 0; i < d; i++) {
                    variance += Math.pow(x[row + i] - mean, 2) / d;
                }
                for (int i = 0; i < d; i++) {
                    y[row + i] = (x[row + i] - mean) / Math.sqrt(variance + 1e-5) * gamma[i] + beta[i];
                }
            }
            return y;
        }
    }
}
