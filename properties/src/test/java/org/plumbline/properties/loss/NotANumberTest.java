package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropy;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.ElasticNetPenalty;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.Huber;
import org.plumbline.oracle.loss.HuberScale;
import org.plumbline.oracle.loss.L1Penalty;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.loss.LogisticLoss;
import org.plumbline.oracle.loss.MeanAbsoluteError;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.MulticlassMargin;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.oracle.loss.Penalty;
import org.plumbline.oracle.loss.Scores;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** A NaN is not swallowed: the loss is NaN, and so is the gradient at the NaN. */
class NotANumberTest {

    private static final double NAN = Double.NaN;

    @Example
    void ofAPredictionOrAScore() {
        List<Differentiable> regressions = List.of(MeanSquaredError.standard(), MeanAbsoluteError.standard(),
                Huber.standard(), new Huber(2, HuberScale.SMOOTH_L1, Reduction.MEAN, MeanOver.ELEMENTS));
        for (Differentiable loss : regressions) {
            spreads(loss, Named.of("prediction", Tensor.vector(NAN), "target", Tensor.vector(1)));
        }
        for (double label : new double[] {0, 1}) {
            Named<Tensor> inputs = Named.of("scores", Tensor.vector(NAN), "labels", Tensor.vector(label));
            spreads(BinaryCrossEntropyWithLogits.standard(), inputs);
            spreads(LogisticLoss.standard(), inputs);
            for (HingePower power : HingePower.values()) {
                spreads(new HingeLoss(BinaryLabels.ZERO_ONE, power, Kink.LEFT, Reduction.MEAN, MeanOver.ELEMENTS),
                        inputs);
            }
        }
    }

    @Example
    void ofARowWhereverItStands() {
        for (double label : new double[] {0, 1, 2}) {
            for (double[] row : new double[][] {{0, 5, NAN}, {NAN, 0, 5}, {5, NAN, 0}}) {
                Named<Tensor> inputs = Named.of("scores", Tensor.matrix(row), "labels", Tensor.vector(label));
                spreads(CrossEntropy.standard(), inputs);
                spreads(new CrossEntropy(Reduction.MEAN, WeightedMean.BY_COUNT, OptionalInt.empty(), 0.1), inputs);
                for (MulticlassMargin margin : MulticlassMargin.values()) {
                    for (HingePower power : HingePower.values()) {
                        spreads(new MultiClassHinge(margin, power, Kink.LEFT, Reduction.MEAN), inputs);
                    }
                }
                spreads(SoftTargetCrossEntropy.standard(), Named.of("scores", Tensor.matrix(row),
                        "targets", Tensor.matrix(new double[] {0.25, 0, 0.75})));
            }
        }
    }

    /** The gradient of a linear function does not depend on where it is taken. */
    @Example
    void ofALogProbabilityInTheLossButNotInItsConstantGradient() {
        Named<Tensor> inputs = Named.of("logProbabilities", Tensor.matrix(new double[] {NAN, -1}),
                "labels", Tensor.vector(0));
        NegativeLogLikelihood loss = NegativeLogLikelihood.standard();
        assertThat(Choice.loss(loss, inputs).scalar()).isNaN();
        assertThat(Choice.definedLoss(loss, inputs).scalar()).isNaN();
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.matrix(new double[] {-1, 0}));
    }

    @Example
    void ofAPenalisedWeight() {
        Named<Tensor> inputs = Named.of("w", Tensor.vector(1, NAN));
        for (Penalty penalty : List.of(L1Penalty.standard(), L2Penalty.standard(), ElasticNetPenalty.standard())) {
            assertThat(penalty.forward(inputs).get("penalty").scalar()).isNaN();
            assertThat(Choice.gradient(penalty, inputs).at(1)).isNaN();
            assertThat(Choice.definedGradient(penalty, inputs).at(1)).isNaN();
            assertThat(Choice.gradient(penalty, inputs).at(0)).isFinite();
        }
    }

    @Example
    void ofAProbabilityIsRefused() {
        assertThatThrownBy(() -> BinaryCrossEntropy.standard().forward(
                Named.of("probabilities", Tensor.vector(NAN), "labels", Tensor.vector(1))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("probabilities is NaN");
        assertThatThrownBy(() -> new SoftTargetCrossEntropy(Scores.PROBABILITIES, Reduction.MEAN).forward(
                Named.of("probabilities", Tensor.matrix(new double[] {NAN}), "targets",
                        Tensor.matrix(new double[] {1}))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("probabilities is NaN");
    }

    private static void spreads(Differentiable loss, Named<Tensor> inputs) {
        Tensor x = inputs.get(inputs.names().iterator().next());
        Tensor gradient = Choice.gradient(loss, inputs);
        Tensor defined = Choice.definedGradient(loss, inputs);
        assertThat(Choice.loss(loss, inputs).scalar()).as("%s of %s", loss, inputs).isNaN();
        assertThat(Choice.definedLoss(loss, inputs).scalar()).as("definition of %s of %s", loss, inputs).isNaN();
        for (int i = 0; i < x.count(); i++) {
            if (Double.isNaN(x.at(i))) {
                assertThat(gradient.at(i)).as("gradient of %s at %s", loss, inputs).isNaN();
                assertThat(defined.at(i)).as("defined gradient of %s at %s", loss, inputs).isNaN();
            }
        }
    }
}
