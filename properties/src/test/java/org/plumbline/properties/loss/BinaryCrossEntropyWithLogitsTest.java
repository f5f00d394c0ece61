package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropy;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.LogFloor;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class BinaryCrossEntropyWithLogitsTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BinaryCrossEntropyWithLogitsSuite();
    }

    /** The definition of the one at the sigmoid of the scores, in double-double, within the bound of the other. */
    @Property(tries = 100)
    void isTheBinaryCrossEntropyOfTheSigmoid(@ForAll("ordinary") Case trial) {
        BinaryCrossEntropyWithLogits loss = (BinaryCrossEntropyWithLogits) trial.operation();
        BinaryCrossEntropy ofProbabilities = new BinaryCrossEntropy(loss.alpha(), loss.beta(), LogFloor.EXACT,
                loss.reduction(), loss.meanOver());
        Named<NdArray<DoubleDouble>> inputs = Truth.lift(loss, trial.inputs(), DoubleDouble.ARITHMETIC);
        NdArray<DoubleDouble> sigmoid = inputs.get("scores").map(z -> z.negate().exp().plus(1).reciprocal());
        NdArray<DoubleDouble> truth = ofProbabilities.define(
                inputs.without("scores").with("probabilities", sigmoid)).get("loss");
        assertThat(Choice.expected(truth, trial).judge("loss", Choice.loss(loss, trial.inputs())).message()).isEmpty();
    }

    @Example
    void saturatesWithoutOverflow() {
        BinaryCrossEntropyWithLogits loss = new BinaryCrossEntropyWithLogits(1, 1, Reduction.NONE, MeanOver.ELEMENTS);
        Tensor scores = Tensor.vector(710, -710, 1e4, -1e4);
        Named<Tensor> positive = Named.of("scores", scores, "labels", Tensor.vector(1, 1, 1, 1));
        assertThat(Choice.loss(loss, positive)).isEqualTo(Tensor.vector(Math.exp(-710), 710, 0, 1e4));
        assertThat(Choice.gradient(loss, positive)).isEqualTo(Tensor.vector(-Math.exp(-710), -1, -0.0, -1));
        Named<Tensor> negative = positive.with("labels", Tensor.vector(0, 0, 0, 0));
        assertThat(Choice.loss(loss, negative)).isEqualTo(Tensor.vector(710, Math.exp(-710), 1e4, 0));
        assertThat(Choice.gradient(loss, negative)).isEqualTo(Tensor.vector(1, Math.exp(-710), 1, 0));
    }

    @Example
    void anInfiniteLogitIsACertainPrediction() {
        BinaryCrossEntropyWithLogits loss = new BinaryCrossEntropyWithLogits(2, 3, Reduction.NONE, MeanOver.ELEMENTS);
        double infinity = Double.POSITIVE_INFINITY;
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(infinity, infinity, -infinity, -infinity),
                "labels", Tensor.vector(1, 0, 1, 0));
        assertThat(Choice.loss(loss, inputs)).isEqualTo(Tensor.vector(0, infinity, infinity, 0));
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.vector(-0.0, 3, -2, 0));
    }

    @Example
    void refusesWeightsThatAreNotPositive() {
        assertThatThrownBy(() -> new BinaryCrossEntropyWithLogits(Double.NaN, 1, Reduction.MEAN, MeanOver.ELEMENTS))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("alpha is NaN");
        assertThatThrownBy(() -> new BinaryCrossEntropyWithLogits(1, 0, Reduction.MEAN, MeanOver.ELEMENTS))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("beta is 0.0");
    }
}
