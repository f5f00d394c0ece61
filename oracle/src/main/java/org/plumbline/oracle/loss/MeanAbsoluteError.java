package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * The distance of a prediction from its target: {@code f = |prediction - target|}.
 *
 * <p>Of prediction (N, ...) and target (N, ...); see {@link SeparableLoss}. The target is data and has no gradient.
 *
 * @param atZero the derivative where the prediction meets the target; 0, between -1 and 1, by default
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "mean-absolute-error", formula = "loss = mean of |prediction - target|",
        sources = {"Laplace, Sur quelques points du systeme du monde, 1793",
            "Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2009, section 10.6"})
public record MeanAbsoluteError(Kink atZero, Reduction reduction, MeanOver meanOver) implements SeparableLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public MeanAbsoluteError {
        Check.present("atZero", atZero);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
    }

    /** The mean over every element, derivative 0 where prediction and target meet. */
    public static MeanAbsoluteError standard() {
        return new MeanAbsoluteError(Kink.MIDDLE, Reduction.MEAN, MeanOver.ELEMENTS);
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
        return Magnitude.of(prediction.minus(target), atZero);
    }

    @Override
    public double value(double prediction, double target) {
        return Math.abs(prediction - target);
    }

    @Override
    public double derivative(double prediction, double target) {
        return Magnitude.derivative(prediction - target, atZero);
    }
}
