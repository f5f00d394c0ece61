package org.plumbline.reports.thirdparty.commonsmath;

import org.plumbline.oracle.real.Precision;

/**
 * How far a radix-2 transform may be from the true one, relative in the Euclidean norm: Higham, Accuracy and Stability
 * of Numerical Algorithms, 2002, theorem 24.2.
 *
 * <p>{@code log2(n) eta / (1 - log2(n) eta)} with {@code eta = mu + gamma_4 (sqrt(2) + mu)} and mu the error of the
 * powers of the root of unity. Commons Math gets a stage's powers by repeated multiplication, up to n/2 - 1 of them,
 * each a complex product of relative error {@code sqrt(2) gamma_2} (lemma 3.5) with a root rounded once.
 */
final class FftBound {

    private static final double U = Precision.DOUBLE.unitRoundoff();

    private FftBound() {
    }

    static double relative(int n) {
        double stages = Math.log(n) / Math.log(2);
        double power = Math.expm1((n / 2 - 1) * Math.log1p(U + Math.sqrt(2) * gamma(2) * (1 + U)));
        double eta = power + gamma(4) * (Math.sqrt(2) + power);
        double transform = stages * eta / (1 - stages * eta);
        // The normalisation multiplies by one rounded constant.
        return transform + gamma(2) * (1 + transform);
    }

    static double gamma(int k) {
        return k * U / (1 - k * U);
    }
}
