package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.metric.Accuracy;
import org.plumbline.oracle.metric.Prediction;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class AccuracyTest implements LawContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new AccuracySuite();
    }

    @Example
    void ofSeveralGreatestScoresTheFirstIsPredicted() {
        Tensor scores = Tensor.matrix(new double[] {1, 1, 0}, new double[] {0, 2, 2}, new double[] {0, 0, 3});
        assertThat(Accuracy.standard().forward(Named.of("scores", scores, "labels", Tensor.vector(0, 1, 1)))
                .get("accuracy").scalar()).isEqualTo(2 / 3.0);
        assertThat(Accuracy.standard().forward(Named.of("scores", scores, "labels", Tensor.vector(1, 2, 2)))
                .get("accuracy").scalar()).isEqualTo(1 / 3.0);
    }

    @Example
    void infiniteScoresCanBeCompared() {
        double infinity = Double.POSITIVE_INFINITY;
        Tensor scores = Tensor.matrix(new double[] {-infinity, 0}, new double[] {infinity, 0});
        assertThat(Accuracy.standard().forward(Named.of("scores", scores, "labels", Tensor.vector(1, 0)))
                .get("accuracy").scalar()).isEqualTo(1);
    }

    @Example
    void refusesScoresThatCannotBeComparedLabelsThatAreNoClassAndNoExamples() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {1, Double.NaN}),
                "labels", Tensor.vector(0));
        assertThatThrownBy(() -> Accuracy.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessage("accuracy: scores is NaN at index (0, 1); allowed: scores that can be compared");
        assertThatThrownBy(() -> Accuracy.standard().forward(
                Named.of("scores", Tensor.matrix(new double[] {1, 2}), "labels", Tensor.vector(2))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("labels is 2.0 at index (0,)");
        assertThatThrownBy(() -> new Accuracy(Prediction.LABELS).forward(
                Named.of("predictions", Tensor.vector(), "labels", Tensor.vector())))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("at least one N");
    }
}
