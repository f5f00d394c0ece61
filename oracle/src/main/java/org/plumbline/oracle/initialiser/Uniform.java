package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Uniform parameters from uniform noise on [0, 1): {@code w = low + (high - low) u}.
 *
 * @param low the least value
 * @param high the upper limit, at least low
 */
@About(name = "uniform", formula = "w = low + (high - low) u    u uniform noise on [0, 1)",
        sources = "Devroye, Non-Uniform Random Variate Generation, 1986, chapter II, the inversion method")
public record Uniform(double low, double high) implements Initialiser {

    /** @throws InvalidArgument if an end is not finite, or they are in the wrong order */
    public Uniform {
        Check.finite("low", low);
        Check.finite("high", high);
        if (high < low) {
            throw new InvalidArgument("high", Double.toString(high), "a number of at least low, " + low);
        }
    }

    /** From -0.05 to 0.05. */
    public static Uniform standard() {
        return new Uniform(-0.05, 0.05);
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Initialiser.checkUniform(inputs.get("noise"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("parameter", inputs.get("noise")
                .map(u -> u.times(u.arithmetic().of(high).minus(low)).plus(low)));
    }

    /** As a weighted mean of both ends, which cannot overflow. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("parameter", inputs.get("noise").map(u -> low * (1 - u) + high * u));
    }
}
