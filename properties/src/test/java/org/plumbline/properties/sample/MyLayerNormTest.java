package org.plumbline.properties.sample;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.normalisation.LayerNormSuite;

/**
 * How to judge a layer of your own, written in Java: say which operation it should be, with which conventions, and how
 * to call it. The properties are inherited: run the tests, and that is all.
 *
 * <p>The protocol lane hands over sizes that do not fit. {@code MyNet} checks nothing itself, so {@code bind} does.
 */
class MyLayerNormTest implements GradientContract {

    @Override
    public Suite<LayerNorm> suite() {
        return new LayerNormSuite().only(LayerNorm.standard());
    }

    @Override
    public Subject subject() {
        return new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> in) {
                operation.bind(in);
                double[] y = in.get("x").toArray();
                MyNet.norm(y, in.get("gamma").toArray(), in.get("beta").toArray());
                return Named.of("y", Tensor.of(in.get("x").shape(), y));
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> in, Named<Tensor> upstream) {
                operation.bind(in, upstream);
                double[] dx = upstream.get("y").toArray();
                double[] gamma = in.get("gamma").toArray();
                double[] dgamma = new double[gamma.length];
                double[] dbeta = new double[gamma.length];
                MyNet.normBackward(dx, dgamma, dbeta, in.get("x").toArray(), gamma);
                Shape d = Shape.of(gamma.length);
                return Named.of("x", Tensor.of(in.get("x").shape(), dx),
                        "gamma", Tensor.of(d, dgamma), "beta", Tensor.of(d, dbeta));
            }
        };
    }

    /** Somebody's code, on arrays, in place. */
    private static final class MyNet {

        static void norm(double[] x, double[] gamma, double[] beta) {
            int d = gamma.length;
            for (int row = 0; row < x.length; row += d) {
                double[] xhat = normalised(x, row, d);
                for (int i = 0; i < d; i++) {
                    x[row + i] = gamma[i] * xhat[i] + beta[i];
                }
            }
        }

        static void normBackward(double[] dy, double[] dgamma, double[] dbeta, double[] x, double[] gamma) {
            int d = gamma.length;
            for (int row = 0; row < x.length; row += d) {
                double[] xhat = normalised(x, row, d);
                double sum = 0;
                double projection = 0;
                for (int i = 0; i < d; i++) {
                    dgamma[i] += dy[row + i] * xhat[i];
                    dbeta[i] += dy[row + i];
                    sum += dy[row + i] * gamma[i];
                    projection += dy[row + i] * gamma[i] * xhat[i];
                }
                for (int i = 0; i < d; i++) {
                    dy[row + i] = (dy[row + i] * gamma[i] - sum / d - xhat[i] * projection / d) / xhat[d];
                }
            }
        }

        /** The normalised row, and behind it the standard deviation. */
        private static double[] normalised(double[] x, int row, int d) {
            double mean = 0;
            for (int i = 0; i < d; i++) {
                mean += x[row + i] / d;
            }
            double variance = 0;
            for (int i = 0; i < d; i++) {
                variance += Math.pow(x[row + i] - mean, 2) / d;
            }
            double[] xhat = new double[d + 1];
            xhat[d] = Math.sqrt(variance + 1e-5);
            for (int i = 0; i < d; i++) {
                xhat[i] = (x[row + i] - mean) / xhat[d];
            }
            return xhat;
        }
    }
}
