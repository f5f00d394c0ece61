package org.plumbline.properties.sample;

import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.LayerContract;

/**
 * How to judge a layer of your own, written in Java: say which operation it should be, with which conventions, and how
 * to call it. The properties are inherited: run the tests, and that is all.
 *
 * <p>{@code plumbline explain softmax} lists the inputs, outputs and conventions. Gradients bear the names of the
 * inputs they belong to. Change {@code y[i] * (dy[i] - dot)} to {@code y[i] * (1 - y[i]) * dy[i]}, the Jacobian's
 * diagonal alone, and see what it says.
 */
class MySoftmaxTest implements LayerContract {

    @Override
    public Judged subject() {
        return Judged.layer(Softmax.standard(),
                inputs -> Named.of("y", inputs.like("x",
                        MyNet.softmax(inputs.array("x"), inputs.tensor("x").size(-1)))),
                (inputs, upstream) -> Named.of("x", inputs.like("x", MyNet.softmaxBackward(inputs.array("x"),
                        upstream.array("y"), inputs.tensor("x").size(-1)))));
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
