package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * The squared distance of a prediction from its target: {@code f = (prediction - target)^2}.
 *
 * <p>Of prediction (N, ...) and target (N, ...); see {@link SeparableLoss}. The target is data and has no gradient.
 *
 * @param factor 1 or 1/2 before the square; 1 by default, as in PyTorch and Keras
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "mean-squared-error", formula = "loss = mean of c (prediction - target)^2, c = 1 or 1/2",
        sources = {"Gauss, Theoria combinationis observationum, 1823", "Bishop, PRML, 2006, eq. 1.2 and 3.12"})
public record MeanSquaredError(Factor factor, Reduction reduction, MeanOver meanOver) implements SeparableLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public MeanSquaredError {
        Check.present("factor", factor);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
    }

    /** The mean over every element, without the 1/2. */
    public static MeanSquaredError standard() {
        return new MeanSquaredError(Factor.ONE, Reduction.MEAN, MeanOver.ELEMENTS);
    }

    @Override
    public String argument() {
        return "prediction";
    }

    @Override
    public Port target() {
        return Port.constant("target", "(N, ...)");
    }

    @Override
    public <T extends Real<T>> T define(T prediction, T target) {
        return prediction.minus(target).squared().times(factor.value());
    }

    @Override
    public double value(double prediction, double target) {
        double distance = prediction - target;
        return factor.value() * distance * distance;
    }

    @Override
    public double derivative(double prediction, double target) {
        return 2 * factor.value() * (prediction - target);
    }
}
