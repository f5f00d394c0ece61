package org.plumbline.properties.sample;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.activation.SoftmaxSuite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

/**
 * How to judge a layer of your own, written in Java: say which operation it should be, with which conventions, and how
 * to call it. The properties are inherited: run the tests, and that is all.
 *
 * <p>The protocol lane hands over sizes that do not fit. {@code MyNet} checks nothing itself, so {@code bind} does.
 */
class MySoftmaxTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<Softmax> suite() {
        return new SoftmaxSuite().only(Softmax.standard());
    }

    @Override
    public Subject subject() {
        return new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                operation.bind(inputs);
                Tensor x = inputs.get("x");
                return Named.of("y", Tensor.of(x.shape(), MyNet.softmax(x.toArray(), x.size(-1))));
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                operation.bind(inputs, upstream);
                Tensor x = inputs.get("x");
                double[] dy = upstream.get("y").toArray();
                return Named.of("x", Tensor.of(x.shape(), MyNet.softmaxBackward(x.toArray(), dy, x.size(-1))));
            }
        };
    }

    /** Somebody's code, on arrays of rows of d numbers. */
    private static final class MyNet {

        static double[] softmax(double[] x, int d) {
            double[] y = new double[x.length];
            for (int row = 0; row < x.length; row += d) {
                double greatest = Double.NEGATIVE_INFINITY;
                for (int i = row; i < row + d; i++) {
                    greatest = Math.max(greatest, x[i]);
                }
                double sum = 0;
                for (int i = row; i < row + d; i++) {
                    sum += y[i] = Math.exp(x[i] - greatest);
                }
                for (int i = row; i < row + d; i++) {
                    y[i] /= sum;
                }
            }
            return y;
        }

        static double[] softmaxBackward(double[] x, double[] dy, int d) {
            double[] y = softmax(x, d);
            double[] dx = new double[x.length];
            for (int row = 0; row < x.length; row += d) {
                double dot = 0;
                for (int i = row; i < row + d; i++) {
                    dot += y[i] * dy[i];
                }
                for (int i = row; i < row + d; i++) {
                    dx[i] = y[i] * (dy[i] - dot);
                }
            }
            return dx;
        }
    }
}
