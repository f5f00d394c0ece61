package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class HingeLossTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new HingeLossSuite();
    }

    @Example
    void insideAtAndBeyondTheMargin() {
        HingeLoss hinge = new HingeLoss(BinaryLabels.MINUS_ONE_ONE, HingePower.LINEAR, Kink.LEFT, Reduction.NONE,
                MeanOver.ELEMENTS);
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(-0.5, 1, 3, -1), "labels", Tensor.vector(1, 1, 1, -1));
        assertThat(Choice.loss(hinge, inputs)).isEqualTo(Tensor.vector(1.5, 0, 0, 0));
        assertThat(Choice.gradient(hinge, inputs).map(x -> x + 0.0)).isEqualTo(Tensor.vector(-1, 0, 0, 0));
        assertThat(Choice.gradient(Choice.with(hinge, "atMargin", Kink.RIGHT), inputs).map(x -> x + 0.0))
                .isEqualTo(Tensor.vector(-1, -1, 0, 1));
    }

    @Property(tries = 100)
    void bothLabellingsAgreeToTheLastBit(@ForAll("ordinary") Case trial) {
        HingeLoss zeroOne = Choice.with((HingeLoss) trial.operation(), "binaryLabels", BinaryLabels.ZERO_ONE);
        HingeLoss minusOneOne = Choice.with(zeroOne, "binaryLabels", BinaryLabels.MINUS_ONE_ONE);
        Named<Tensor> zeros = trial.inputs().with("labels", trial.inputs().get("labels").map(y -> y == 1 ? 1 : 0));
        Named<Tensor> minusOnes = trial.inputs().with("labels", trial.inputs().get("labels").map(y -> y == 1 ? 1 : -1));
        assertThat(zeroOne.forward(zeros)).isEqualTo(minusOneOne.forward(minusOnes));
        assertThat(zeroOne.backward(zeros, trial.upstream()))
                .isEqualTo(minusOneOne.backward(minusOnes, trial.upstream()));
    }

    /** The square's own slope is twice the hinge: (h^2)' = 2 h h'. */
    @Property(tries = 100)
    void theSquaredHingeHasASquaredLossAndTwiceItInTheGradient(@ForAll("ordinary") Case trial) {
        HingeLoss linear = Choice.with(Choice.with((HingeLoss) trial.operation(), "power", HingePower.LINEAR),
                "reduction", Reduction.NONE);
        HingeLoss squared = Choice.with(linear, "power", HingePower.SQUARED);
        Named<Tensor> inputs = trial.inputs().without("weights");
        Tensor hinge = Choice.loss(linear, inputs);
        assertThat(Choice.loss(squared, inputs)).isEqualTo(hinge.times(hinge));
        assertThat(Choice.gradient(squared, inputs).map(x -> x + 0.0))
                .isEqualTo(Choice.gradient(linear, inputs).times(hinge).times(2).map(x -> x + 0.0));
    }

    /** Labels 0 would make every score of the negative class cost 1, whatever it is. */
    @Example
    void refusesLabelsOfTheOtherSort() {
        Named<Tensor> zeros = Named.of("scores", Tensor.vector(1, 1), "labels", Tensor.vector(1, 0));
        assertThatThrownBy(() -> Choice.with(HingeLoss.standard(), "binaryLabels", BinaryLabels.MINUS_ONE_ONE)
                .forward(zeros)).isInstanceOf(InvalidArgument.class)
                .hasMessage("hinge-loss: labels is 0.0 at index (1,); allowed: labels -1 and 1");
    }
}
