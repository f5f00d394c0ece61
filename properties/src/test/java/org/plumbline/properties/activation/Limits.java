package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.plumbline.oracle.activation.Elementwise;

/** What comes out where no number goes in. */
final class Limits {

    private Limits() {
    }

    /** Values and derivatives at both infinities. */
    static void check(Elementwise function, double left, double right, double leftSlope, double rightSlope) {
        assertThat(function.value(Double.NEGATIVE_INFINITY)).as("y(-infinity)").isEqualTo(left);
        assertThat(function.value(Double.POSITIVE_INFINITY)).as("y(infinity)").isEqualTo(right);
        assertThat(function.derivative(Double.NEGATIVE_INFINITY)).as("y'(-infinity)").isEqualTo(leftSlope);
        assertThat(function.derivative(Double.POSITIVE_INFINITY)).as("y'(infinity)").isEqualTo(rightSlope);
    }

    /** Of NaN, both the value and the derivative are NaN. */
    static void checkNotANumber(Elementwise function) {
        assertThat(function.value(Double.NaN)).as("y(NaN)").isNaN();
        assertThat(function.derivative(Double.NaN)).as("y'(NaN)").isNaN();
    }
}
