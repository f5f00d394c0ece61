package org.plumbline.properties.jacobian;

/**
 * The steps of central differences: 2^-17 of the number, or of 1 for a smaller one. That is the cube root of the unit
 * roundoff up to a factor of 1.6, where truncation, which grows with the square of the step, and rounding, which
 * shrinks with it, are alike (Nocedal, Wright, Numerical Optimization, 2nd edition, 2006, section 8.1).
 */
final class Step {

    private static final double RELATIVE = 0x1p-17;

    private Step() {
    }

    static double of(double x) {
        return RELATIVE * Math.max(1, Math.abs(x));
    }
}
