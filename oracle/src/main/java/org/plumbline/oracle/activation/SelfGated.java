package org.plumbline.oracle.activation;


/**
 * A number times a gate that it opens itself: {@code y = x gate(x)}, dy/dx = gate(x) + x gate'(x). The gate nears 0 at
 * -infinity and 1 at infinity faster than any power of x grows.
 */
interface SelfGated extends Elementwise {

    /** The gate at x, from 0 to 1. */
    double gate(double x);

    /** The gate's derivative at x. */
    double gateSlope(double x);

    /** A closed gate gives 0, at -infinity too, where the product would be NaN. */
    @Override
    default double value(double x) {
        double gate = gate(x);
        return gate == 0 ? 0 : x * gate;
    }

    /** A gate that no longer moves adds nothing, at infinity either. */
    @Override
    default double derivative(double x) {
        double slope = gateSlope(x);
        return gate(x) + (slope == 0 ? 0 : x * slope);
    }
}
