package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;

/**
 * Hard sigmoid: {@code y = max(0, min(1, slope x + offset))}, a sigmoid of three straight lines.
 *
 * @param slope the slope between the bounds, greater than 0; 0.2 by default, as in ONNX and Keras 2
 * @param offset the value at 0; 0.5 by default
 * @param atBounds the derivative where y just reaches 0 or 1; 0 by default, as PyTorch has it
 */
@About(name = "hard-sigmoid", formula = "y = max(0, min(1, slope * x + offset))",
        sources = {"Courbariaux, Bengio, David, BinaryConnect, NIPS 2015, eq. 3 (slope 1/2, offset 1/2)",
            "ONNX HardSigmoid and Keras 2 (0.2, 0.5); PyTorch Hardsigmoid and Keras 3 (1/6, 1/2)"})
public record HardSigmoid(double slope, double offset, Clip atBounds) implements Elementwise {

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, slope is not positive or
     *     either is not finite
     */
    public HardSigmoid {
        Check.present("atBounds", atBounds);
        Check.positive("slope", slope);
        Check.finite("offset", offset);
    }

    /** slope = 0.2, offset = 0.5, no gradient at the bounds: ONNX and Keras 2. */
    public static HardSigmoid standard() {
        return new HardSigmoid(0.2, 0.5, Clip.OPEN);
    }

    /** slope = 1/6, offset = 1/2, no gradient at the bounds: PyTorch; the same values as Keras 3. */
    public static HardSigmoid pytorch() {
        return new HardSigmoid(1.0 / 6, 0.5, Clip.OPEN);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        T line = x.times(slope).plus(offset);
        int fromLower = line.sign();
        int fromUpper = line.compare(x.arithmetic().one());
        if (Double.isNaN(line.value())) {
            return line.squared(); // NaN with a slope of NaN
        }
        if (fromLower < 0 || fromUpper > 0) {
            return x.arithmetic().of(fromLower < 0 ? 0 : 1);
        }
        boolean atBound = fromLower == 0 || fromUpper == 0;
        return atBound ? x.arithmetic().of(fromLower).plus(line.minus(fromLower).times(atBounds.passed())) : line;
    }

    @Override
    public double value(double x) {
        return Math.max(0, Math.min(1, slope * x + offset));
    }

    @Override
    public double derivative(double x) {
        double line = slope * x + offset;
        if (line == 0 || line == 1) {
            return slope * atBounds.passed();
        }
        return line > 0 && line < 1 ? slope : Double.isNaN(line) ? line : 0;
    }
}
