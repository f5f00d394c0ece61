package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.plumbline.oracle.activation.Selu;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class SeluTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SeluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Selu.standard(), -Selu.LAMBDA * Selu.ALPHA, Double.POSITIVE_INFINITY, 0, Selu.LAMBDA);
        Limits.checkNotANumber(Selu.standard());
    }

    /**
     * With z standard normal, mean 0 means alpha E[1 - exp(z); z < 0] = E[z; z > 0] = 1 / sqrt(2 pi), and
     * 2 E[exp(z); z < 0] = sqrt(e) erfc(1 / sqrt(2)), so that alpha = sqrt(2 / pi) / (1 - sqrt(e) erfc(1 / sqrt(2))).
     */
    @Example
    void alphaGivesMeanZero() {
        Decimal one = Decimal.ARITHMETIC.one();
        Decimal alpha = one.times(2).over(Decimal.ARITHMETIC.pi()).sqrt().over(one.minus(truncatedPower(1)));
        assertThat(Selu.ALPHA).isEqualTo(alpha.value());
    }

    /** Variance 1 means lambda^2 (1/2 + alpha^2 E[(exp(z) - 1)^2; z < 0]) = 1. */
    @Example
    void lambdaGivesVarianceOne() {
        Decimal one = Decimal.ARITHMETIC.one();
        Decimal alpha = one.times(2).over(Decimal.ARITHMETIC.pi()).sqrt().over(one.minus(truncatedPower(1)));
        Decimal below = truncatedPower(2).minus(truncatedPower(1).times(2)).plus(1).over(2);
        Decimal lambda = alpha.squared().times(below).plus(0.5).sqrt().reciprocal();
        assertThat(Selu.LAMBDA).isEqualTo(lambda.value());
    }

    /** How well the integrals below are known. */
    private static final double ACCURACY = 1e-12;

    /** The fixed point of the paper, by Simpson's rule: beyond 12 deviations lies 1e-30. */
    @Example
    void aStandardNormalKeepsItsMeanAndVariance() {
        assertThat(expectation(Selu.standard()::value)).isCloseTo(0, within(1000 * ACCURACY));
        assertThat(expectation(z -> Math.pow(Selu.standard().value(z), 2))).isCloseTo(1, within(1000 * ACCURACY));
    }

    /** 2 E[exp(k z); z < 0] = exp(k^2 / 2) erfc(k / sqrt(2)). */
    private static Decimal truncatedPower(int k) {
        Decimal number = Decimal.ARITHMETIC.of(k);
        return number.squared().over(2).exp().times(number.over(Decimal.ARITHMETIC.of(2).sqrt()).erfc());
    }

    /** Both sides of the kink apart, to an accuracy a thousand times that of the assertion. */
    private static double expectation(DoubleUnaryOperator function) {
        UnivariateFunction density = z -> function.applyAsDouble(z) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        SimpsonIntegrator simpson = new SimpsonIntegrator(ACCURACY, ACCURACY, 8, 30);
        return simpson.integrate(1 << 24, density, -12, 0) + simpson.integrate(1 << 24, density, 0, 12);
    }
}
