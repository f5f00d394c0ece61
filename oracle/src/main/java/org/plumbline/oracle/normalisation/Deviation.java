package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * What a normalising layer divides by: the root of the variance, kept off zero by epsilon.
 *
 * @param epsilon greater than 0 or, where no values are constant, 0
 * @param epsilonPlace whether epsilon is added to the variance or to its root; to the variance by default
 * @param variance what the sum of squares is divided by; biased by default, as in the papers and every framework
 */
public record Deviation(double epsilon, EpsilonPlace epsilonPlace, Variance variance) {

    /** Squares of numbers with exponents from minus this to this, and sums of many of them, are ordinary doubles. */
    private static final int SQUARABLE = 500;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, epsilon is negative or not finite */
    public Deviation {
        Check.present("epsilonPlace", epsilonPlace);
        Check.present("variance", variance);
        Check.notNegative("epsilon", epsilon);
    }

    /** epsilon = 1e-5 inside the root, biased variance. */
    public static Deviation standard() {
        return new Deviation(1e-5, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);
    }

    /** The deviation of n values that differ from their mean by these. */
    <T extends Real<T>> T of(NdArray<T> deviations, int n) {
        return of(variance.of(deviations, n));
    }

    /**
     * The deviation of this variance. At the variance 0 the root has no derivative, but (x - mean) / deviation has: the
     * root's share in it vanishes there, for a positive epsilon outside the root.
     */
    <T extends Real<T>> T of(T spread) {
        return switch (epsilonPlace) {
            case INSIDE_ROOT -> spread.plus(epsilon).sqrt();
            case OUTSIDE_ROOT -> (spread.sign() == 0 ? spread.times(0) : spread.sqrt()).plus(epsilon);
        };
    }

    /** The root of this variance, with an epsilon inside it but not yet one outside; NaN if it has none. */
    public double root(double spread) {
        return Math.sqrt(spread + inside());
    }

    /**
     * The same root for these deviations from a mean. Where a square would overflow or lose digits to underflow, all
     * are measured in units of the power of two next to the greatest, by which neither they nor the root round.
     */
    double root(double[] deviations, int divisor) {
        double greatest = Math.sqrt(inside());
        for (double deviation : deviations) {
            greatest = Math.max(greatest, Math.abs(deviation));
        }
        int exponent = Math.abs(Math.getExponent(greatest)) <= SQUARABLE ? 0 : Math.getExponent(greatest);
        double squares = 0;
        for (double deviation : deviations) {
            double scaled = Math.scalb(deviation, -exponent);
            squares += scaled * scaled;
        }
        return Math.scalb(Math.sqrt(squares / divisor + Math.scalb(inside(), -2 * exponent)), exponent);
    }

    /** The deviation with this root: that of a variance, see {@link #root(double)}. */
    public double ofRoot(double root) {
        return epsilonPlace == EpsilonPlace.INSIDE_ROOT ? root : root + epsilon;
    }

    private double inside() {
        return epsilonPlace == EpsilonPlace.INSIDE_ROOT ? epsilon : 0;
    }
}
