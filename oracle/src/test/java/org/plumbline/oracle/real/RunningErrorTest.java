package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RunningErrorTest {

    private static final Arithmetic<RunningError> DOUBLE = RunningError.arithmetic(Precision.DOUBLE);
    private static final double U = Precision.DOUBLE.unitRoundoff();

    @Property
    void aSumIsWithinItsBoundInAnyOrder(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -1e6, max = 1e6) Double> terms) {
        RunningError sum = DOUBLE.sum(terms.stream().map(DOUBLE::input).toList());
        DoubleDouble truth = DoubleDouble.ARITHMETIC.sum(terms.stream().map(DoubleDouble.ARITHMETIC::of).toList());
        double forwards = terms.stream().mapToDouble(x -> x).reduce(0, Double::sum);
        double ascending = terms.stream().sorted().mapToDouble(x -> x).reduce(0, Double::sum);
        assertThat(Math.abs(truth.minus(forwards).value())).isLessThanOrEqualTo(sum.error());
        assertThat(Math.abs(truth.minus(ascending).value())).isLessThanOrEqualTo(sum.error());
    }

    @Example
    void anInputIsChargedTwoRoundingsAndAnExactConstantNone() {
        assertThat(DOUBLE.input(3).error()).isEqualTo(6 * U);
        assertThat(DOUBLE.of(3).error()).isZero();
        assertThat(DOUBLE.of(0.1).error()).isEqualTo(0.1 * U);
        assertThat(DOUBLE.pi().value()).isEqualTo(Math.PI);
    }

    @Example
    void theBoundIsInfiniteWhereADenominatorMayBeZero() {
        RunningError cancelled = DOUBLE.input(1).minus(DOUBLE.input(1));
        assertThat(DOUBLE.one().over(cancelled).error()).isInfinite();
        assertThat(cancelled.log().error()).isInfinite();
        assertThat(cancelled.pow(-0.5).error()).isInfinite();
        assertThat(cancelled.plus(DOUBLE.of(Double.NaN)).error()).isInfinite();
    }

    @Example
    void theRootOfAnUncertainZeroIsUncertainByTheRootOfItsError() {
        RunningError cancelled = DOUBLE.input(1).minus(DOUBLE.input(1));
        assertThat(cancelled.sqrt().error()).isEqualTo(Math.sqrt(cancelled.error()));
        assertThat(cancelled.pow(0.5).error()).isEqualTo(2 * Math.sqrt(cancelled.error()));
        assertThat(DOUBLE.zero().sqrt().error()).isZero();
        assertThat(DOUBLE.zero().pow(0.5).error()).isZero();
        assertThat(DOUBLE.input(2).pow(0).error()).isEqualTo(8 * U);
    }

    @Example
    void anEmptySumIsExactlyZero() {
        assertThat(DOUBLE.sum(List.of()).error()).isZero();
        assertThat(DOUBLE.sum(List.of()).value()).isZero();
        assertThat(Plain.ARITHMETIC.sum(List.of()).value()).isZero();
    }

    @Example
    void comparisonsGoByValue() {
        assertThat(DOUBLE.input(1).compare(DOUBLE.input(2))).isNegative();
        assertThat(DOUBLE.input(2).compare(DOUBLE.input(1))).isPositive();
        assertThat(DOUBLE.input(2).compare(DOUBLE.input(2))).isZero();
        assertThat(Plain.ARITHMETIC.of(2).compare(Plain.ARITHMETIC.of(Double.NaN))).isZero();
    }
}
