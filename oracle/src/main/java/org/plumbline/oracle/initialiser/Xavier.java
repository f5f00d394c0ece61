package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;

/**
 * Xavier Glorot's weights, of variance 2 / (fan-in + fan-out): neither signals nor gradients grow from layer to layer.
 *
 * @param gain a factor on the weights, greater than 0; 1 by default, as in the paper
 * @param fan which axes count inputs and outputs; (in, out) by default
 * @param distribution normal or uniform; uniform by default, as in the paper
 */
@About(name = "xavier", formula = "variance of w = gain^2 * 2 / (fan_in + fan_out)",
        sources =
            "Glorot, Bengio, Understanding the difficulty of training deep feedforward networks, 2010, eq. 12, 16")
public record Xavier(double gain, Fan fan, Distribution distribution) implements VarianceScaling {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Xavier {
        Check.present("fan", fan);
        Check.present("distribution", distribution);
        Check.positive("gain", gain);
    }

    /** Gain 1, dense weights (in, out), uniform. */
    public static Xavier standard() {
        return new Xavier(1, Fan.IN_OUT, Distribution.UNIFORM);
    }

    @Override
    public <T extends Real<T>> T variance(Arithmetic<T> arithmetic, int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        T sum = arithmetic.of(fanIn).plus(fanOut);
        return arithmetic.of(gain).squared().times(2).over(sum);
    }

    @Override
    public double deviation(int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        return gain * Math.sqrt(2 / ((double) fanIn + fanOut));
    }
}
