package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * Leaky rectified linear unit: {@code y = x} from 0 on, {@code y = slope x} below.
 *
 * @param slope the slope below 0, any finite number; 0.01 by default, as in the paper, PyTorch and ONNX (Keras: 0.3)
 * @param atZero the derivative at 0; from the left, the slope, by default, as PyTorch and TensorFlow have it
 */
@About(name = "leaky-relu", formula = {"y = x          for x >= 0", "y = slope * x  for x < 0"},
        sources = "Maas, Hannun, Ng, Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013")
public record LeakyRelu(double slope, Kink atZero) implements Elementwise {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the slope is not finite */
    public LeakyRelu {
        Check.present("atZero", atZero);
        Check.finite("slope", slope);
    }

    /** slope = 0.01, which is the derivative at 0 too. */
    public static LeakyRelu standard() {
        return new LeakyRelu(0.01, Kink.LEFT);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        int sign = x.sign();
        return sign > 0 ? x : sign < 0 ? x.times(slope) : atZero.at(x, slope, 1);
    }

    /** A slope of 0 gives 0 at -infinity too, the limit, where 0 * -infinity would be NaN. */
    @Override
    public double value(double x) {
        return x < 0 && slope != 0 ? slope * x : Math.max(0, x);
    }

    @Override
    public double derivative(double x) {
        return x > 0 ? 1 : x < 0 ? slope : x == 0 ? atZero.between(slope, 1) : x;
    }
}
