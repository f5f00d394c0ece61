package org.plumbline.oracle.data;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Every feature from its range onto [a, b], or back. A value outside its range comes to lie outside [a, b]: nothing is
 * clipped. Least and greatest values and the ranges between them must be finite, and no range 0.
 *
 * @param a where the least value comes to lie; 0 by default
 * @param b where the greatest value comes to lie, greater than a; 1 by default
 * @param direction forward by default
 */
@About(name = "min-max-scale",
        formula = {"forward: y = a + (x - least) (b - a) / (greatest - least)",
            "inverse: y = least + (x - a) (greatest - least) / (b - a)"},
        sources = {"Han, Kamber, Pei, Data Mining, 3rd edition, 2011, eq. 3.8",
            "EECS 498/598 Deep Learning, homework 4, question 5: outputs of different ranges, an income of 0 to "
                + "10,000 and an age of 0 to 100"})
public record MinMaxScale(double a, double b, Direction direction) implements FeatureScaling {

    /** @throws InvalidArgument if a, b or b - a is not finite, or b is not greater than a */
    public MinMaxScale {
        Check.present("direction", direction);
        Check.finite("a", a);
        Check.finite("b", b);
        if (!(b > a)) {
            throw new InvalidArgument("b", Double.toString(b), "a number greater than a = " + a);
        }
        Check.finite("b - a", b - a);
    }

    /** Onto [0, 1], forward. */
    public static MinMaxScale standard() {
        return new MinMaxScale(0, 1, Direction.FORWARD);
    }

    @Override
    public String first() {
        return "least";
    }

    @Override
    public String second() {
        return "greatest";
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("least", inputs.get("least"), Double::isFinite, "finite numbers");
        Check.every("greatest", inputs.get("greatest"), Double::isFinite, "finite numbers");
        Check.every("greatest - least", inputs.get("greatest").minus(inputs.get("least")),
                range -> range > 0 && Double.isFinite(range), "finite ranges greater than 0");
    }

    @Override
    public <T extends Real<T>> T define(T x, T least, T greatest) {
        T width = x.arithmetic().of(b).minus(a);
        return switch (direction) {
            case FORWARD -> x.minus(least).times(width).over(greatest.minus(least)).plus(a);
            case INVERSE -> x.minus(a).times(greatest.minus(least)).over(width).plus(least);
        };
    }

    @Override
    public double value(double x, double least, double greatest) {
        return direction == Direction.FORWARD ? a + (x - least) * slope(least, greatest)
                : least + (x - a) * slope(least, greatest);
    }

    @Override
    public double slope(double least, double greatest) {
        return direction == Direction.FORWARD ? (b - a) / (greatest - least) : (greatest - least) / (b - a);
    }
}
