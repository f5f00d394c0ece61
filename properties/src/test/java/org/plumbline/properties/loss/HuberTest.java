package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.Huber;
import org.plumbline.oracle.loss.HuberScale;
import org.plumbline.oracle.loss.MeanAbsoluteError;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class HuberTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new HuberSuite();
    }

    /** Distances 1/2 and 3 under either scale, delta = 2: worked by hand. */
    @Example
    void quadraticInsideLinearOutside() {
        Named<Tensor> inputs = Named.of("prediction", Tensor.vector(0.5, -3), "target", Tensor.vector(0, 0));
        Huber huber = new Huber(2, HuberScale.HUBER, Reduction.NONE, MeanOver.ELEMENTS);
        assertThat(Choice.loss(huber, inputs)).isEqualTo(Tensor.vector(0.125, 4));
        assertThat(Choice.gradient(huber, inputs)).isEqualTo(Tensor.vector(0.5, -2));
        Huber smooth = Choice.with(huber, "scale", HuberScale.SMOOTH_L1);
        assertThat(Choice.loss(smooth, inputs)).isEqualTo(Tensor.vector(0.0625, 2));
        assertThat(Choice.gradient(smooth, inputs)).isEqualTo(Tensor.vector(0.25, -1));
    }

    /** Beyond every distance, delta does not matter. */
    @Property(tries = 100)
    void isHalfTheSquaredErrorWhereDeltaIsOutOfReach(@ForAll("ordinary") Case trial) {
        Huber loss = (Huber) trial.operation();
        Case huber = new Case(new Huber(1 << 20, HuberScale.HUBER, loss.reduction(), loss.meanOver()),
                trial.inputs(), trial.upstream());
        Case half = new Case(new MeanSquaredError(Factor.HALF, loss.reduction(), loss.meanOver()),
                trial.inputs(), trial.upstream());
        assertThat(new Relation(half, huber).equal(subject())).matches(verdict -> !verdict.failed());
    }

    @Property(tries = 100)
    void liesBelowHalfTheSquaredErrorAndDeltaTimesTheAbsoluteError(@ForAll("ordinary") Case trial) {
        Huber loss = Choice.with(Choice.with((Huber) trial.operation(), "scale", HuberScale.HUBER),
                "reduction", Reduction.SUM);
        double huber = Choice.loss(loss, trial.inputs()).scalar();
        double rounding = 1 + 0x1p-48;
        assertThat(huber).isLessThanOrEqualTo(rounding * Choice.loss(
                new MeanSquaredError(Factor.HALF, Reduction.SUM, MeanOver.ELEMENTS), trial.inputs()).scalar());
        assertThat(huber).isLessThanOrEqualTo(rounding * loss.delta() * Choice.loss(
                new MeanAbsoluteError(Kink.MIDDLE, Reduction.SUM, MeanOver.ELEMENTS), trial.inputs()).scalar());
    }

    @Example
    void refusesADeltaThatIsNotPositive() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Huber(wrong, HuberScale.HUBER, Reduction.MEAN, MeanOver.ELEMENTS))
                    .isInstanceOf(InvalidArgument.class)
                    .hasMessage("delta is " + wrong + "; allowed: a finite number greater than 0");
        }
    }
}
