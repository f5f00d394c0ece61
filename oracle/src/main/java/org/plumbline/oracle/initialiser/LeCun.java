package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;

/**
 * LeCun's weights, of variance 1 / fan-in: a sum of inputs of variance 1 has variance 1.
 *
 * @param fan which axes count inputs and outputs; (in, out) by default
 * @param distribution normal or uniform; normal by default
 */
@About(name = "lecun", formula = "variance of w = 1 / fan_in",
        sources = "LeCun, Bottou, Orr, M\u00fcller, Efficient BackProp, 1998, eq. 16")
public record LeCun(Fan fan, Distribution distribution) implements VarianceScaling {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a convention is missing */
    public LeCun {
        Check.present("fan", fan);
        Check.present("distribution", distribution);
    }

    /** Dense weights (in, out), normal. */
    public static LeCun standard() {
        return new LeCun(Fan.IN_OUT, Distribution.NORMAL);
    }

    @Override
    public <T extends Real<T>> T variance(Arithmetic<T> arithmetic, int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        return arithmetic.one().over(fanIn);
    }

    @Override
    public double deviation(int fanIn, int fanOut) {
        Fan.check(fanIn, fanOut);
        return 1 / Math.sqrt(fanIn);
    }
}
