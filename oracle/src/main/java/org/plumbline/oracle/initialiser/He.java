package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;

/**
 * Kaiming He's weights for rectified units, of variance 2 / fan-in: the rectifier halves the second moment.
 *
 * @param slope the rectifier's slope below 0: 0 for a ReLU, the default, or that of a leaky one
 * @param fanMode which fan it is divided by; fan-in by default
 * @param fan which axes count inputs and outputs; (in, out) by default
 * @param distribution normal or uniform; normal by default, as in the paper
 */
@About(name = "he", formula = "variance of w = 2 / ((1 + slope^2) fan)",
        sources = "He, Zhang, Ren, Sun, Delving Deep into Rectifiers, ICCV 2015, arXiv:1502.01852, eq. 10, 14, 15")
public record He(double slope, FanMode fanMode, Fan fan, Distribution distribution) implements VarianceScaling {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public He {
        Check.present("fanMode", fanMode);
        Check.present("fan", fan);
        Check.present("distribution", distribution);
        Check.finite("slope", slope);
    }

    /** Slope 0, fan-in, dense weights (in, out), normal. */
    public static He standard() {
        return new He(0, FanMode.IN, Fan.IN_OUT, Distribution.NORMAL);
    }

    @Override
    public <T extends Real<T>> T variance(Arithmetic<T> arithmetic, int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        T kept = arithmetic.of(slope).squared().plus(1);
        return arithmetic.of(2).over(kept.times(fanMode.of(fanIn, fanOut)));
    }

    @Override
    public double deviation(int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        double gain = Math.sqrt(2) / Math.hypot(1, slope);
        return gain / Math.sqrt(fanMode.of(fanIn, fanOut));
    }
}
