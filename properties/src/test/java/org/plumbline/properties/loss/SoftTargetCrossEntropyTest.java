package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.Scores;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SoftTargetCrossEntropyTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SoftTargetCrossEntropySuite();
    }

    /**
     * A probability here and one in the reference, each of exponentials (2), their sum (2) and a quotient: five
     * roundings. Then y is subtracted, or -1 / p taken, summed and multiplied: five at most, of terms below 1 together
     * with p below 2.
     */
    private static final Offset<Double> PROBABILITY = ByHand.roundings(15, 2);

    /** Seed 002, problem 1: of probabilities -y / p; through the softmax, p - y. */
    @Example
    void theGradientOfProblemOne() {
        Tensor o = Tensor.matrix(new double[] {1, 2, 3});
        Tensor y = Tensor.matrix(new double[] {0, 1, 0});
        double sum = Math.exp(1) + Math.exp(2) + Math.exp(3);
        Tensor p = o.map(score -> Math.exp(score) / sum);
        Tensor byP = Choice.gradient(new SoftTargetCrossEntropy(Scores.PROBABILITIES, Reduction.SUM),
                Named.of("probabilities", p, "targets", y));
        assertThat(byP).isEqualTo(Tensor.matrix(new double[] {0, -1 / p.at(1), 0}));
        Tensor byO = Choice.gradient(new SoftTargetCrossEntropy(Scores.LOGITS, Reduction.SUM),
                Named.of("scores", o, "targets", y));
        for (int i = 0; i < 3; i++) {
            assertThat(byO.at(i)).isCloseTo(p.at(i) - y.at(i), PROBABILITY);
            assertThat(byO.at(i)).isCloseTo(p.at(i) * (byP.at(i) - byP.dot(p)), PROBABILITY);
        }
    }

    @Property(tries = 100)
    void ofOneHotTargetsIsTheCrossEntropyOfTheLabels(@ForAll("ordinary") Case trial) {
        SoftTargetCrossEntropy loss = Choice.with((SoftTargetCrossEntropy) trial.operation(), "given", Scores.LOGITS);
        Tensor scores = trial.inputs().get(trial.inputs().has("scores") ? "scores" : "probabilities");
        Tensor labels = Tensor.build(Shape.of(scores.size(0)), at -> at[0] % scores.size(1));
        Tensor oneHot = Tensor.build(scores.shape(), at -> at[1] == labels.at(at[0]) ? 1 : 0);
        CrossEntropy ofLabels = Choice.with(CrossEntropy.standard(), "reduction", loss.reduction());
        Named<Tensor> soft = Named.of("scores", scores, "targets", oneHot);
        Named<Tensor> hard = Named.of("scores", scores, "labels", labels);
        assertThat(loss.forward(soft)).isEqualTo(ofLabels.forward(hard));
        assertThat(loss.backward(soft, trial.upstream())).isEqualTo(ofLabels.backward(hard, trial.upstream()));
    }

    @Example
    void nothingIsLostOnAClassWithoutATarget() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.matrix(new double[] {0, 1}),
                "targets", Tensor.matrix(new double[] {0, 1}));
        SoftTargetCrossEntropy loss = new SoftTargetCrossEntropy(Scores.PROBABILITIES, Reduction.SUM);
        assertThat(Choice.loss(loss, inputs).map(Math::abs).scalar()).isZero();
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.matrix(new double[] {0, -1}));
        Named<Tensor> wrong = inputs.with("targets", Tensor.matrix(new double[] {1, 0}));
        assertThat(Choice.loss(loss, wrong).scalar()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Choice.gradient(loss, wrong)).isEqualTo(Tensor.matrix(new double[] {Double.NEGATIVE_INFINITY, 0}));
    }

    @Example
    void refusesWhatIsNoProbabilityAndNegativeTargets() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.matrix(new double[] {0.5, 1.5}),
                "targets", Tensor.matrix(new double[] {0, 1}));
        SoftTargetCrossEntropy loss = new SoftTargetCrossEntropy(Scores.PROBABILITIES, Reduction.SUM);
        assertThatThrownBy(() -> loss.forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("probabilities is 1.5 at index (0, 1)");
        assertThatThrownBy(() -> loss.forward(inputs.with("targets", Tensor.matrix(new double[] {-1, 1}))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("targets is -1.0 at index (0, 0)");
    }
}
