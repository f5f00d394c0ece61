package org.plumbline.properties.fast;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.plumbline.oracle.real.Precision;

/**
 * How far a kernel and the reference may be from each other at any element, by the name of the output or gradient: each
 * is within half of it of the definition, whatever the order of its sums. For sizes where running errors take too long.
 *
 * <p>A sum of n terms, each with a few roundings, is within {@code gamma_n sum |terms|} (Higham, Accuracy and Stability
 * of Numerical Algorithms, 2002, lemmas 3.1 and 3.3, section 4.2). Numbers and upstream gradients are from -4 to 4,
 * gamma from 0 to 2, and no deviation is less than 1: that of numbers evenly drawn from -4 to 4 is 2.3.
 */
final class Roundings {

    /** The greatest magnitude of a number, which is also that in units of the deviation. */
    static final double GREATEST = 4;

    private static final double UNIT = Precision.DOUBLE.unitRoundoff();
    private static final double GAMMA = 2;

    private Roundings() {
    }

    /** For small whole numbers, where every sum in any order and every quotient is a double. */
    static ToDoubleFunction<String> none() {
        return name -> 0;
    }

    /**
     * Normalised z = (x - mean) / s, y = gamma z + beta, dx = (g - mean(g) - z mean(g z)) / s with g = dy gamma.
     *
     * <p>With e = gamma_(n + 8) and k the greatest magnitude: a mean is within e k, corrected or not, and x less it
     * within 3 e k, at most 2 k. The variance v is within e v + 2 (3 e k) sqrt(v), so s within (1 + 3 k) e of itself,
     * and z within 3 e k + 2 k (1 + 3 k) e. By Cauchy and Schwarz |mean(g z)| is at most the greatest |g|.
     *
     * @param n over how many numbers a mean or a variance is taken
     * @param shared how many have one gamma
     */
    static ToDoubleFunction<String> normalised(int n, int shared) {
        double k = GREATEST;
        double g = GAMMA * GREATEST;
        double e = gamma(n + 8);
        double s = (1 + 3 * k) * e;
        double z = 3 * e * k + 2 * k * s;
        double products = gamma(shared + 2) * 2 * k;
        return twice(Map.of(
                "y", GAMMA * z + 4 * UNIT * (GAMMA * 2 * k + GREATEST),
                "runningMean", 3 * e * k,
                "runningVariance", (1 + 6 * k) * e * 2 * k * k,
                "x", g * ((e + z) * (1 + 4 * k) + (2 + 2 * k) * (s + 4 * UNIT)),
                "gamma", shared * GREATEST * (z + products),
                "beta", shared * GREATEST * gamma(shared)));
    }

    /**
     * Probabilities p of n numbers and, with the sum t of the others' powers, their logarithms x - max - log(1 + t).
     * x - max is at most 8 and has an error of 8 u, its power with exp 11 u of itself, and p the sum's and the
     * quotient's too: r in all. The gradients of both are sums of n products of p and dy, at most 8 less its constant.
     */
    static ToDoubleFunction<String> softmax(int n) {
        double r = gamma(2 * 11 + n + 2);
        return twice(Map.of(
                "y", r + 4 * UNIT * (2 * GREATEST + Math.log(n)),
                "x", (n + 1) * 2 * GREATEST * (2 * r + gamma(n + 4))));
    }

    /**
     * Norms of windows of 4, at most 4^(1/p) 4. A ratio, its power, the sum of 4 and its root are at most 3 (p + 8)
     * roundings, and so are, once more, those of a slope, of at most 1.
     */
    static ToDoubleFunction<String> norms(double p) {
        double r = gamma((int) Math.ceil(3 * (p + 8)));
        return twice(Map.of("y", r * 4 * GREATEST, "x", 2 * r * GREATEST));
    }

    private static double gamma(int n) {
        return n * UNIT / (1 - n * UNIT);
    }

    private static ToDoubleFunction<String> twice(Map<String, Double> bounds) {
        return name -> 2 * bounds.get(name);
    }
}
