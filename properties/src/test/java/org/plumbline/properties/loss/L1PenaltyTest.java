package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.loss.L1Penalty;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class L1PenaltyTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new L1PenaltySuite();
    }

    @Example
    void theSumOfTheMagnitudes() {
        Named<Tensor> w = Named.of("w", Tensor.matrix(new double[] {1, -2}, new double[] {0, 3}));
        assertThat(new L1Penalty(0.5, Kink.MIDDLE).forward(w).get("penalty").scalar()).isEqualTo(3);
        assertThat(Choice.gradient(new L1Penalty(0.5, Kink.MIDDLE), w))
                .isEqualTo(Tensor.matrix(new double[] {0.5, -0.5}, new double[] {0, 0.5}));
    }

    /** The subdifferential of |w| at 0 is [-1, 1]. */
    @Example
    void theSubgradientAtZeroIsTheDeclaredOne() {
        Named<Tensor> zero = Named.of("w", Tensor.scalar(0));
        assertThat(Choice.gradient(new L1Penalty(2, Kink.LEFT), zero).scalar()).isEqualTo(-2);
        assertThat(Choice.gradient(L1Penalty.standard(), zero).scalar()).isZero();
        assertThat(Choice.gradient(new L1Penalty(2, Kink.RIGHT), zero).scalar()).isEqualTo(2);
    }

    @Example
    void refusesANegativeCoefficient() {
        assertThatThrownBy(() -> new L1Penalty(-1, Kink.MIDDLE)).isInstanceOf(InvalidArgument.class)
                .hasMessage("lambda is -1.0; allowed: a finite number of at least 0");
    }
}
