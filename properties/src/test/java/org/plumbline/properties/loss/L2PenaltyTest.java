package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class L2PenaltyTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new L2PenaltySuite();
    }

    /** Midterm question 5(d)(vi), with every constant 1: the cost grows by the sum of the squared weights. */
    @Example
    void theSumOfTheSquares() {
        Named<Tensor> w = Named.of("w", Tensor.matrix(new double[] {1, -2}, new double[] {0, 3}));
        assertThat(L2Penalty.standard().forward(w).get("penalty").scalar()).isEqualTo(14);
        assertThat(Choice.gradient(L2Penalty.standard(), w))
                .isEqualTo(Tensor.matrix(new double[] {2, -4}, new double[] {0, 6}));
    }

    @Property(tries = 100)
    void theFactorHalvesPenaltyAndGradient(@ForAll("ordinary") Case trial) {
        L2Penalty one = Choice.with((L2Penalty) trial.operation(), "factor", Factor.ONE);
        L2Penalty half = Choice.with(one, "factor", Factor.HALF);
        assertThat(half.forward(trial.inputs())).isEqualTo(one.forward(trial.inputs()).map(y -> y.times(0.5)));
        assertThat(Choice.gradient(half, trial.inputs())).isEqualTo(Choice.gradient(one, trial.inputs()).times(0.5));
    }

    @Example
    void refusesACoefficientThatIsNotFinite() {
        assertThatThrownBy(() -> new L2Penalty(Double.NaN, Factor.ONE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("lambda is NaN");
    }
}
