package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.properties.ByHand.decimals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Gelu;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class GeluTest implements GradientContract, ExtremeContract {

    private static final Gelu TANH = new Gelu(Gelu.Form.TANH);

    @Override
    public Suite<?> suite() {
        return new GeluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Gelu.standard(), 0, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(Gelu.standard());
    }

    @Example
    void theTanhFormAtInfinityAndForNaN() {
        Limits.check(TANH, 0, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(TANH);
    }

    /** Phi(1) to the fifteen decimals of Abramowitz and Stegun, table 26.1. */
    @Example
    void atOneItIsTheNormalDistribution() {
        assertThat(Gelu.standard().value(1)).isCloseTo(0.841344746068543, decimals(15));
        assertThat(Gelu.standard().value(-1)).isCloseTo(0.841344746068543 - 1, decimals(15));
    }

    /** The forms are two functions: nearer than a thousandth, yet a hundredth of that apart at 2. */
    @Property
    void theFormsAreNear(@ForAll @DoubleRange(min = -10, max = 10) double x) {
        assertThat(TANH.value(x)).isCloseTo(Gelu.standard().value(x), within(1e-3));
        assertThat(Math.abs(TANH.value(2) - Gelu.standard().value(2))).isGreaterThan(1e-5);
    }

    /** Mills' ratio: phi(x) (1 - 1/x^2) < x Phi(-x) < phi(x), Gordon 1941. */
    @Property
    void theExactFormKeepsItsDigitsInItsTail(@ForAll @DoubleRange(min = 5, max = 37) double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        assertThat(-Gelu.standard().value(-x)).isBetween(density * (1 - 1 / (x * x)), density);
    }

    /** x / (1 + exp(-2 u)) in fifty decimals; 2 u rounds eight times at most, and its error is the exponential's. */
    @Property
    void theTanhFormKeepsItsDigitsInItsTail(@ForAll @DoubleRange(min = 8, max = 20) double x) {
        Decimal minus = Decimal.ARITHMETIC.of(-x);
        Decimal root = Decimal.ARITHMETIC.of(2).over(Decimal.ARITHMETIC.pi()).sqrt();
        Decimal twice = root.times(2).times(minus.plus(minus.pow(3).times(0.044715)));
        double expected = minus.over(twice.negate().exp().plus(1)).value();
        double bound = 8 * (1 + Math.abs(twice.value())) * Precision.DOUBLE.unitRoundoff() * Math.abs(expected);
        assertThat(TANH.value(-x)).isCloseTo(expected, within(bound));
    }

    @Example
    void nothingOverflows() {
        assertThat(TANH.derivative(-1e200)).isZero();
        assertThat(TANH.derivative(1e200)).isEqualTo(1);
        assertThat(Gelu.standard().derivative(-1e200)).isZero();
    }

    @Example
    void theConventionSaysWhichFormItIs() {
        assertThat(TANH.conventions()).containsEntry("form", Gelu.Form.TANH);
        assertThat(Gelu.Form.EXACT.meaning()).isEqualTo("the normal distribution, by erfc");
    }
}
