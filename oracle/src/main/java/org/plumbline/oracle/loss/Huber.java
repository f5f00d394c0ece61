package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * Quadratic near the target, linear far from it, with a continuous slope: with {@code d = prediction - target},
 * {@code f = d^2 / 2} for {@code |d| <= delta} and {@code delta (|d| - delta / 2)} beyond.
 *
 * <p>Of prediction (N, ...) and target (N, ...); see {@link SeparableLoss}. The target is data and has no gradient.
 *
 * @param delta where the linear part begins; greater than 0, 1 by default
 * @param scale Huber's own by default, or divided by delta
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "huber",
        formula = {"d = prediction - target",
            "huber:     loss = mean of d^2 / 2 where |d| <= delta, delta (|d| - delta / 2) elsewhere",
            "smooth l1: the same over delta"},
        sources = {"Huber, Robust Estimation of a Location Parameter, Ann. Math. Statist. 35 (1964)",
            "Girshick, Fast R-CNN, 2015, arXiv:1504.08083, eq. 3"})
public record Huber(double delta, HuberScale scale, Reduction reduction, MeanOver meanOver) implements SeparableLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if delta is not finite or not greater than 0 */
    public Huber {
        Check.present("scale", scale);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
        Check.positive("delta", delta);
    }

    /** delta = 1, Huber's own scale, the mean over every element. */
    public static Huber standard() {
        return new Huber(1, HuberScale.HUBER, Reduction.MEAN, MeanOver.ELEMENTS);
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
        T distance = prediction.minus(target);
        T limit = distance.arithmetic().of(delta);
        T huber = distance.compare(limit) > 0 ? distance.minus(limit.over(2)).times(limit)
                : distance.compare(limit.negate()) < 0 ? distance.negate().minus(limit.over(2)).times(limit)
                : distance.squared().over(2);
        return scale == HuberScale.HUBER ? huber : huber.over(limit);
    }

    @Override
    public double value(double prediction, double target) {
        double distance = Math.abs(prediction - target);
        double inner = Math.min(distance, delta);
        double slope = scale == HuberScale.HUBER ? inner : inner / delta;
        return slope * (distance - inner / 2);
    }

    /** The distance, clipped to [-delta, delta]. */
    @Override
    public double derivative(double prediction, double target) {
        double clipped = Math.max(-delta, Math.min(delta, prediction - target));
        return scale == HuberScale.HUBER ? clipped : clipped / delta;
    }
}
