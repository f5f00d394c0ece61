package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.dfp.Dfp;
import org.assertj.core.data.Offset;

/** Calibrated against fifty decimal digits. */
class DoubleDoubleTest {

    /**
     * What {@link DoubleDouble} declares. The reduction by k ln 2 errs by |k| 2^-105, k below 2^10, and eight squarings
     * double the error of a series of 14 terms each: (2^10 + 2^8 14) 2^-105 is below 2e-28.
     */
    private static final double RELATIVE = 1e-27;

    /** Down to where the low half would be subnormal. */
    @Property(tries = 500)
    void exponential(@ForAll @DoubleRange(min = -600, max = 700) double x) {
        relative(x, DoubleDouble::exp, Decimal::exp);
    }

    @Property(tries = 500)
    void logarithm(@ForAll @DoubleRange(min = 2, max = 4) double mantissa,
            @ForAll @IntRange(min = -900, max = 900) int exponent) {
        relative(Math.scalb(mantissa, exponent), DoubleDouble::log, Decimal::log);
    }

    @Property(tries = 500)
    void logarithmNearOne(@ForAll @DoubleRange(min = 0.5, max = 2) double x) {
        absolute(x, DoubleDouble::log, Decimal::log);
    }

    @Property(tries = 500)
    void hyperbolicTangent(@ForAll @DoubleRange(min = -400, max = 400) double x) {
        relative(x, DoubleDouble::tanh, Decimal::tanh);
    }

    @Property(tries = 200)
    void hyperbolicTangentNearZero(@ForAll @DoubleRange(min = -0.07, max = 0.07) double x) {
        relative(x, DoubleDouble::tanh, y -> {
            Decimal plus = y.exp();
            Decimal minus = y.negate().exp();
            return plus.minus(minus).over(plus.plus(minus));
        });
    }

    @Property(tries = 500)
    void sineAndCosine(@ForAll @DoubleRange(min = -50, max = 50) double x) {
        absolute(x, DoubleDouble::sin, Decimal::sin);
        absolute(x, DoubleDouble::cos, Decimal::cos);
    }

    /**
     * Between 1 and 5, erfc is 1 - erf: at 5, where it is 1.5e-12 and left for the continued fraction, an error of
     * 1e-30 in erf, which is 1 there, has become 1e-18 of it.
     */
    @Property(tries = 300)
    void complementaryErrorFunction(@ForAll @DoubleRange(min = -6, max = 25) double x) {
        double allowed = x > 1 && x < 5 ? 1e-18 : 1e-27;
        Decimal truth = Decimal.ARITHMETIC.of(x).erfc();
        Dfp error = error(DoubleDouble.ARITHMETIC.of(x).erfc(), truth);
        assertThat(error.divide(truth.number()).abs().toDouble()).isLessThan(allowed);
    }

    @Property(tries = 300)
    void power(@ForAll @DoubleRange(min = 0.01, max = 1000) double x,
            @ForAll @DoubleRange(min = -5, max = 5) double p) {
        relative(x, a -> a.pow(p), a -> a.pow(p));
    }

    @Example
    void wholePowersTakeAnySign() {
        assertThat(DoubleDouble.ARITHMETIC.of(-3).pow(3).value()).isEqualTo(-27);
        assertThat(Decimal.ARITHMETIC.of(-3).pow(3).value()).isEqualTo(-27);
        assertThat(DoubleDouble.ARITHMETIC.zero().pow(0.5).value()).isZero();
        assertThat(Decimal.ARITHMETIC.zero().pow(0.5).value()).isZero();
    }

    @Example
    void overflowAndUnderflowAreThoseOfDoubles() {
        assertThat(DoubleDouble.ARITHMETIC.of(800).exp().value()).isInfinite();
        assertThat(DoubleDouble.ARITHMETIC.of(-800).exp().value()).isZero();
        assertThat(DoubleDouble.ARITHMETIC.zero().log().value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(DoubleDouble.ARITHMETIC.of(-1).log().value()).isNaN();
    }

    /** Abramowitz and Stegun, table 7.1, to half a unit of its ten decimals; DLMF 7.4 has erfc at infinity. */
    @Example
    void publishedValuesOfTheErrorFunction() {
        assertThat(1 - Erfc.of(0.5)).isCloseTo(0.5204998778, Offset.offset(0.5e-10));
        assertThat(1 - Erfc.of(1)).isCloseTo(0.8427007929, Offset.offset(0.5e-10));
        assertThat(Erfc.of(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Erfc.of(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(Erfc.of(Double.NaN)).isNaN();
    }

    private static void relative(double x, UnaryOperator<DoubleDouble> function, UnaryOperator<Decimal> truth) {
        Decimal exact = truth.apply(Decimal.ARITHMETIC.of(x));
        if (!exact.number().isZero()) {
            Dfp error = error(function.apply(DoubleDouble.ARITHMETIC.of(x)), exact).divide(exact.number());
            assertThat(error.abs().toDouble()).isLessThan(RELATIVE);
        }
    }

    private static void absolute(double x, UnaryOperator<DoubleDouble> function, UnaryOperator<Decimal> truth) {
        Dfp error = error(function.apply(DoubleDouble.ARITHMETIC.of(x)), truth.apply(Decimal.ARITHMETIC.of(x)));
        assertThat(error.abs().toDouble()).isLessThan(RELATIVE);
    }

    private static Dfp error(DoubleDouble computed, Decimal truth) {
        Dfp sum = Decimal.ARITHMETIC.of(computed.number().hi()).plus(computed.number().lo()).number();
        return sum.subtract(truth.number());
    }
}
