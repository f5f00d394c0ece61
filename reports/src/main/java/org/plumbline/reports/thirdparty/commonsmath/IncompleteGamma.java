package org.plumbline.reports.thirdparty.commonsmath;

import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Expected;
import org.plumbline.reports.thirdparty.Convention;
import org.plumbline.reports.thirdparty.Formula;

/**
 * The accuracy that Commons Math states for its error functions, which it documents as the regularised incomplete gamma
 * functions {@code erf(x) = P(1/2, x^2)} and {@code erfc(x) = Q(1/2, x^2)} of accuracy 1e-15.
 *
 * <p>With t = x^2 it takes {@code exp(-t + ln(t) / 2 - ln Gamma(1/2))} times {@code sum_n t^n / ((1/2) ... (1/2 + n))}
 * for P where t is less than 3/2, and over the continued fraction {@code t + 1/2 - (1/2) / (t + 5/2 - 3 / (t + 9/2 -
 * ...))} for Q elsewhere, the other being 1 less it (DLMF 8.7.1, 8.9.2). The accuracy ends the series and the fraction,
 * and is their "maximum error allowed"; beside it stands what rounding can do to these formulas, by their running
 * error bound.
 */
final class IncompleteGamma {

    private static final double ACCURACY = 1e-15;
    /** Gamma.regularizedGammaP turns to the continued fraction here, a + 1. */
    private static final double TURN = 1.5;
    private static final Arithmetic<RunningError<Plain>> ROUNDING = RunningError.arithmetic(Precision.DOUBLE);

    private IncompleteGamma() {
    }

    /** The target of erf, whose true values the formula gives. */
    static Convention.Target erf(Formula truth) {
        return target("P(1/2, x^2)", truth, false);
    }

    /** The target of erfc, whose true values the formula gives. */
    static Convention.Target erfc(Formula truth) {
        return target("Q(1/2, x^2)", truth, true);
    }

    private static Convention.Target target(String function, Formula truth, boolean upper) {
        return new Convention.Target(ACCURACY + " in " + function + ", and rounding may add to it", x ->
                new Expected(truth.at(x).truth(), x.map(xi -> bound(xi, upper))));
    }

    /** How far P, or Q, of x^2 may be off; Q of a negative x is taken from 2. */
    private static double bound(double x, boolean upper) {
        RunningError<Plain> t = ROUNDING.input(x).squared();
        boolean series = t.value() < TURN;
        RunningError<Plain> direct = series ? factor(t).times(series(t)) : factor(t).over(fraction(t));
        RunningError<Plain> result = series == upper ? direct.negate().plus(1) : direct;
        RunningError<Plain> reflected = upper && x < 0 ? result.negate().plus(2) : result;
        return reflected.error() + ACCURACY * direct.value();
    }

    private static RunningError<Plain> factor(RunningError<Plain> t) {
        RunningError<Plain> logGamma = ROUNDING.pi().log().over(2);
        return t.log().over(2).minus(t).minus(logGamma).exp();
    }

    private static RunningError<Plain> series(RunningError<Plain> t) {
        RunningError<Plain> term = ROUNDING.of(2);
        RunningError<Plain> sum = term;
        for (int n = 1; term.value() > ACCURACY * sum.value(); n++) {
            term = term.times(t.over(n + 0.5));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** The modified Lentz algorithm (Thompson, Barnett, J. Comput. Phys. 64 (1986)), which Commons Math names. */
    private static RunningError<Plain> fraction(RunningError<Plain> t) {
        RunningError<Plain> c = t.plus(0.5);
        RunningError<Plain> h = c;
        RunningError<Plain> d = ROUNDING.zero();
        double change = Double.POSITIVE_INFINITY;
        for (int n = 1; Math.abs(change) >= ACCURACY; n++) {
            double numerator = n * (0.5 - n);
            RunningError<Plain> partial = t.plus(2 * n + 0.5);
            d = d.times(numerator).plus(partial).reciprocal();
            c = c.reciprocal().times(numerator).plus(partial);
            RunningError<Plain> factor = c.times(d);
            h = h.times(factor);
            change = factor.value() - 1;
        }
        return h;
    }
}
