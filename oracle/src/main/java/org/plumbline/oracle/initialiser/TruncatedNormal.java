package org.plumbline.oracle.initialiser;

import org.apache.commons.math3.special.Erf;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Normal parameters of which none is more than two deviations from the mean, from uniform noise on [0, 1).
 *
 * <p>By inversion, so that each number of noise makes one parameter: {@code w = mean + deviation z} with
 * {@code Phi(z) = Phi(-2) + u (Phi(2) - Phi(-2))}. The deviation is that of the normal distribution before it is cut;
 * what is left has 0.8796 of it.
 *
 * @param mean the mean
 * @param deviation the standard deviation before the cut, at least 0
 */
@About(name = "truncated-normal",
        formula = {"w = mean + deviation z    Phi(z) = Phi(-2) + u (Phi(2) - Phi(-2))",
            "u uniform noise on [0, 1), Phi the standard normal distribution function"},
        sources = {"Devroye, Non-Uniform Random Variate Generation, 1986, chapter II, the inversion method",
            "tf.keras.initializers.TruncatedNormal, two deviations"})
public record TruncatedNormal(double mean, double deviation) implements Initialiser {

    private static final double CUT = 2;
    /** Newton's method on Phi from 0 climbs to any quantile within two deviations and doubles its digits each step. */
    private static final int NEWTON_STEPS = 12;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public TruncatedNormal {
        Check.finite("mean", mean);
        Check.notNegative("deviation", deviation);
    }

    /** Mean 0, deviation 0.05. */
    public static TruncatedNormal standard() {
        return new TruncatedNormal(0, 0.05);
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Initialiser.checkUniform(inputs.get("noise"));
    }

    /** The last step of Newton's method is in the arithmetic itself; those before only find where to start it. */
    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("parameter", inputs.get("noise").map(u -> {
            T least = distribution(u.arithmetic().of(-CUT));
            T most = distribution(u.arithmetic().of(CUT));
            T probability = least.plus(u.times(most.minus(least)));
            Plain start = new Plain(0);
            for (int i = 0; i < NEWTON_STEPS; i++) {
                start = newton(start, new Plain(probability.value()));
            }
            return newton(u.arithmetic().of(start.value()), probability).times(deviation).plus(mean);
        }));
    }

    /** By symmetry about the median, {@code erf(z / sqrt 2) = (2 u - 1) erf(sqrt 2)}. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        double half = Erf.erf(CUT / Math.sqrt(2));
        return Named.of("parameter", inputs.get("noise")
                .map(u -> mean + deviation * Math.sqrt(2) * Erf.erfInv((2 * u - 1) * half)));
    }

    /** z - (Phi(z) - p) / phi(z). */
    private static <T extends Real<T>> T newton(T z, T probability) {
        T density = z.squared().over(-2).exp().over(z.arithmetic().pi().times(2).sqrt());
        return z.minus(distribution(z).minus(probability).over(density));
    }

    /** Phi(z) = erfc(-z / sqrt 2) / 2. */
    private static <T extends Real<T>> T distribution(T z) {
        return z.negate().over(z.arithmetic().of(2).sqrt()).erfc().over(2);
    }
}
