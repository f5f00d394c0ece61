package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Elu;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class EluTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new EluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(new Elu(2, Kink.LEFT), -2, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(new Elu(2, Kink.LEFT));
    }

    /** Seed 004, question 6(b)(i): 1 for x >= 0, alpha exp(x) for x < 0. */
    @Property
    void theDerivativeIsTheExams(@ForAll @DoubleRange(min = -30, max = 30) double x,
            @ForAll @DoubleRange(min = 0, max = 4) double alpha) {
        assertThat(new Elu(alpha, Kink.RIGHT).derivative(x)).isEqualTo(x >= 0 ? 1 : alpha * Math.exp(x));
    }

    /** Seed 004, question 6(b)(ii): unlike relu's, the gradient does not vanish below 0. */
    @Example
    void theDerivativeBelowZeroIsPositive() {
        assertThat(Elu.standard().derivative(-3)).isGreaterThan(0);
        assertThat(Relu.standard().derivative(-3)).isZero();
    }

    /** alpha x is right to the last bit below 2^-56, where alpha x^2 / 2 is no longer seen. */
    @Property
    void keepsItsDigitsNearZero(@ForAll @IntRange(min = 57, max = 1000) int exponent) {
        double x = Math.scalb(1.7, -exponent);
        assertThat(new Elu(1.5, Kink.LEFT).value(-x)).isEqualTo(-1.5 * x);
    }

    /** With alpha 1 all but h^2 / 2 of what the law allows is used, some 4e-12 away: no rounding is charged with it. */
    @Example
    void doesNotJumpAtZero() {
        Law continuous = ContinuityAtZero.law(elu -> ((Elu) elu).alpha());
        Case trial = new Case(Elu.standard(), Named.of("x", Tensor.vector(3)), Named.of("y", Tensor.vector(1)));
        assertThat(continuous.judge(Subject.REFERENCE, trial).ratio()).isLessThan(0.5);
        assertThat(continuous.judge(new Jumping(1e-11), trial).outcome()).isEqualTo(Verdict.Outcome.FAIL);
    }

    /** Too great by so much on the right. */
    private record Jumping(double jump) implements Subject {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return operation.forward(inputs).map(y -> y.map(v -> v > 0 ? v + jump : v));
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(inputs, upstream);
        }
    }

    @Example
    void refusesANegativeAlpha() {
        assertThatThrownBy(() -> new Elu(-1, Kink.LEFT)).isInstanceOf(InvalidArgument.class)
                .hasMessage("alpha is -1.0; allowed: a finite number of at least 0");
        assertThatThrownBy(() -> new Elu(Double.POSITIVE_INFINITY, Kink.LEFT))
                .hasMessageContaining("alpha is Infinity");
    }
}
