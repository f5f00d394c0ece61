package org.plumbline.oracle.data;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Every feature to mean 0 and variance 1, by the given statistics: {@code y = (x - mean) / deviation}, or back.
 *
 * <p>The statistics are those of the training set, whatever set x is from. They must be finite, and a deviation
 * greater than 0: a feature that never changes has no scale.
 *
 * @param direction forward by default
 */
@About(name = "standardise",
        formula = {"forward: y = (x - mean) / deviation", "inverse: y = x deviation + mean"},
        sources = "LeCun, Bottou, Orr, M\u00fcller, Efficient BackProp, 1998, section 4.3")
public record Standardise(Direction direction) implements FeatureScaling {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Standardise {
        Check.present("direction", direction);
    }

    /** Forward. */
    public static Standardise standard() {
        return new Standardise(Direction.FORWARD);
    }

    @Override
    public String first() {
        return "mean";
    }

    @Override
    public String second() {
        return "deviation";
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("mean", inputs.get("mean"), Double::isFinite, "finite numbers");
        Check.every("deviation", inputs.get("deviation"), deviation -> deviation > 0 && Double.isFinite(deviation),
                "finite numbers greater than 0");
    }

    @Override
    public <T extends Real<T>> T define(T x, T mean, T deviation) {
        return switch (direction) {
            case FORWARD -> x.minus(mean).over(deviation);
            case INVERSE -> x.times(deviation).plus(mean);
        };
    }

    @Override
    public double value(double x, double mean, double deviation) {
        return direction == Direction.FORWARD ? (x - mean) / deviation : x * deviation + mean;
    }

    @Override
    public double slope(double mean, double deviation) {
        return direction == Direction.FORWARD ? 1 / deviation : deviation;
    }
}
