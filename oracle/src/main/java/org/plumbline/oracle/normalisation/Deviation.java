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

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if epsilon is negative or not finite */
    public Deviation {
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

    /** The root of this variance, with an epsilon inside it but not yet one outside. */
    double root(double spread) {
        return Math.sqrt(epsilonPlace == EpsilonPlace.INSIDE_ROOT ? spread + epsilon : spread);
    }

    /** The deviation with this root. */
    double ofRoot(double root) {
        return epsilonPlace == EpsilonPlace.INSIDE_ROOT ? root : root + epsilon;
    }
}
