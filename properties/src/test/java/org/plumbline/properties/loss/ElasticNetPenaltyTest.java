package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.loss.ElasticNetPenalty;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.L1Penalty;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class ElasticNetPenaltyTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ElasticNetPenaltySuite();
    }

    @Property(tries = 100)
    void isTheLassoPlusTheRidge(@ForAll("ordinary") Case trial) {
        ElasticNetPenalty net = (ElasticNetPenalty) trial.operation();
        L1Penalty lasso = new L1Penalty(net.lambda1(), net.atZero());
        L2Penalty ridge = new L2Penalty(net.lambda2(), net.factor());
        double sum = lasso.forward(trial.inputs()).get("penalty").scalar()
                + ridge.forward(trial.inputs()).get("penalty").scalar();
        double rounding = 2 * Truth.outputs(trial, Precision.DOUBLE).get("penalty").bound().scalar();
        assertThat(net.forward(trial.inputs()).get("penalty").scalar()).isCloseTo(sum, within(rounding));
        assertThat(Choice.gradient(net, trial.inputs()))
                .isEqualTo(Choice.gradient(lasso, trial.inputs()).plus(Choice.gradient(ridge, trial.inputs())));
    }

    @Example
    void refusesNegativeCoefficients() {
        assertThatThrownBy(() -> new ElasticNetPenalty(-1, 1, Factor.ONE, Kink.MIDDLE))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("lambda1 is -1.0");
        assertThatThrownBy(() -> new ElasticNetPenalty(1, -1, Factor.ONE, Kink.MIDDLE))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("lambda2 is -1.0");
    }
}
