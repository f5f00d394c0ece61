package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Normal parameters from standard normal noise: {@code w = mean + deviation z}.
 *
 * @param mean the mean
 * @param deviation the standard deviation, at least 0
 */
@About(name = "normal", formula = "w = mean + deviation z    z standard normal noise",
        sources = "Krizhevsky, Sutskever, Hinton, ImageNet Classification with Deep CNNs, NIPS 2012, section 5")
public record Normal(double mean, double deviation) implements Initialiser {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Normal {
        Check.finite("mean", mean);
        Check.notNegative("deviation", deviation);
    }

    /** Mean 0, deviation 0.01. */
    public static Normal standard() {
        return new Normal(0, 0.01);
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Initialiser.checkNormal(inputs.get("noise"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("parameter", inputs.get("noise").map(z -> z.times(deviation).plus(mean)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("parameter", inputs.get("noise").map(z -> Math.fma(deviation, z, mean)));
    }
}
