package org.plumbline.oracle.convention;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/** The derivative declared where a function has a kink: any number between the one-sided derivatives is defensible. */
public enum Kink implements Convention {
    /** The derivative from the left. */
    LEFT("the derivative from the left", 0),
    /** The mean of both one-sided derivatives. */
    MIDDLE("the mean of the one-sided derivatives", 0.5),
    /** The derivative from the right. */
    RIGHT("the derivative from the right", 1);

    private final String meaning;
    private final double weightOfRight;

    Kink(String meaning, double weightOfRight) {
        this.meaning = meaning;
        this.weightOfRight = weightOfRight;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** A number at its kink, 0, with the derivative declared between these two; of NaN, NaN with a slope of NaN. */
    public <T extends Real<T>> T at(T x, double left, double right) {
        return Double.isNaN(x.value()) ? x.squared() : x.times(between(left, right));
    }

    /**
     * The derivative declared between these two.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if one is not finite
     */
    public double between(double left, double right) {
        Check.finite("left", left);
        Check.finite("right", right);
        return left + weightOfRight * (right - left);
    }
}
