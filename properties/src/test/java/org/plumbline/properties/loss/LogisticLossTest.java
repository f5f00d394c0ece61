package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.LogisticLoss;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LogisticLossTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LogisticLossSuite();
    }

    /** Homework of seed 003, question 2: whichever way the classes are written, it is the same loss. */
    @Property(tries = 100)
    void bothLabellingsAndTheCrossEntropyOfLogitsAgreeToTheLastBit(@ForAll("ordinary") Case trial) {
        LogisticLoss loss = (LogisticLoss) trial.operation();
        LogisticLoss zeroOne = Choice.with(loss, "binaryLabels", BinaryLabels.ZERO_ONE);
        LogisticLoss minusOneOne = Choice.with(loss, "binaryLabels", BinaryLabels.MINUS_ONE_ONE);
        BinaryCrossEntropyWithLogits crossEntropy =
                new BinaryCrossEntropyWithLogits(1, 1, loss.reduction(), loss.meanOver());
        Named<Tensor> zeros = trial.inputs().with("labels", trial.inputs().get("labels").map(y -> y == 1 ? 1 : 0));
        Named<Tensor> minusOnes = trial.inputs().with("labels", trial.inputs().get("labels").map(y -> y == 1 ? 1 : -1));
        assertThat(zeroOne.forward(zeros)).isEqualTo(minusOneOne.forward(minusOnes))
                .isEqualTo(crossEntropy.forward(zeros));
        assertThat(zeroOne.backward(zeros, trial.upstream()))
                .isEqualTo(minusOneOne.backward(minusOnes, trial.upstream()))
                .isEqualTo(crossEntropy.backward(zeros, trial.upstream()));
    }

    @Example
    void refusesLabelsOfTheOtherSort() {
        Named<Tensor> zeros = Named.of("scores", Tensor.vector(1, 1), "labels", Tensor.vector(1, 0));
        assertThatThrownBy(() -> new LogisticLoss(BinaryLabels.MINUS_ONE_ONE, Reduction.MEAN, MeanOver.ELEMENTS)
                .forward(zeros)).isInstanceOf(InvalidArgument.class)
                .hasMessage("logistic-loss: labels is 0.0 at index (1,); allowed: labels -1 and 1");
        assertThatThrownBy(() -> LogisticLoss.standard().forward(zeros.with("labels", Tensor.vector(1, -1))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("labels is -1.0");
    }

    @Example
    void saturatesWithoutOverflow() {
        LogisticLoss loss = new LogisticLoss(BinaryLabels.MINUS_ONE_ONE, Reduction.NONE, MeanOver.ELEMENTS);
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(710, 710, 1e4, -1e4),
                "labels", Tensor.vector(1, -1, -1, -1));
        assertThat(Choice.loss(loss, inputs)).isEqualTo(Tensor.vector(Math.exp(-710), 710, 1e4, 0));
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.vector(-Math.exp(-710), 1, 1, 0));
    }
}
