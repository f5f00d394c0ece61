package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.loss.SeparableLoss;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;

/** What the three reductions of every loss have to do with each other. */
class ReductionTest {

    private static final List<SeparableLossSuite<?>> SUITES = List.of(new MeanSquaredErrorSuite(),
            new MeanAbsoluteErrorSuite(), new HuberSuite(), new BinaryCrossEntropySuite(),
            new BinaryCrossEntropyWithLogitsSuite(), new LogisticLossSuite(), new HingeLossSuite());

    @Provide
    Arbitrary<Case> means() {
        return Arbitraries.of(SUITES).flatMap(suite -> suite.cases(Regime.ORDINARY))
                .filter(trial -> BatchLaws.reduction(trial.operation()) == Reduction.MEAN);
    }

    /** The three share every single loss; they differ by the roundings of one sum and one quotient. */
    @Property(tries = 300)
    void theMeanIsTheSumOverTheNumberAndTheMeanOfTheSingleLosses(@ForAll("means") Case trial) {
        SeparableLoss loss = (SeparableLoss) trial.operation();
        double mean = Choice.loss(loss, trial.inputs()).scalar();
        double sum = Choice.loss(Choice.with(loss, "reduction", Reduction.SUM), trial.inputs()).scalar();
        Tensor single = Choice.loss(Choice.with(loss, "reduction", Reduction.NONE), trial.inputs());
        double number = loss.meanOver() == MeanOver.ELEMENTS ? single.count() : single.size(0);
        assertThat(mean).isEqualTo(sum / number).isEqualTo(single.sum() / number);
    }

    @Property(tries = 300)
    void theGradientOfTheMeanIsThatOfTheSumForAnUpstreamOverTheNumber(@ForAll("means") Case trial) {
        SeparableLoss mean = (SeparableLoss) trial.operation();
        Tensor x = trial.inputs().get(mean.argument());
        double number = mean.meanOver() == MeanOver.ELEMENTS ? x.count() : x.size(0);
        Named<Tensor> share = trial.upstream().map(dy -> Tensor.scalar(dy.scalar() / number));
        SeparableLoss sum = Choice.with(mean, "reduction", Reduction.SUM);
        assertThat(mean.backward(trial.inputs(), trial.upstream())).isEqualTo(sum.backward(trial.inputs(), share));
    }

    @Example
    void thereIsNoMeanOfNothing() {
        Named<Tensor> nothing = Named.of("prediction", Tensor.zeros(Shape.of(0)), "target", Tensor.zeros(Shape.of(0)));
        assertThatThrownBy(() -> MeanSquaredError.standard().forward(nothing)).isInstanceOf(InvalidArgument.class)
                .hasMessage("mean-squared-error: prediction is of shape (0,); allowed: "
                        + "at least one element to take the mean of");
        Named<Tensor> noColumns = nothing.map(x -> x.reshape(Shape.of(3, 0)));
        assertThatThrownBy(() -> MeanSquaredError.standard().forward(noColumns)).hasMessageContaining("(3, 0)");
        Named<Tensor> noRows = Named.of("scores", Tensor.zeros(Shape.of(0, 3)), "labels", Tensor.zeros(Shape.of(0)));
        assertThatThrownBy(() -> CrossEntropy.standard().forward(noRows)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("labels").hasMessageContaining("at least one label that counts");
        Named<Tensor> noTargets = noRows.without("labels").with("targets", Tensor.zeros(Shape.of(0, 3)));
        assertThatThrownBy(() -> SoftTargetCrossEntropy.standard().forward(noTargets))
                .hasMessageContaining("scores").hasMessageContaining("at least one row");
    }

    @Example
    void theSumOfNothingIsZeroAndNoLossIsEmpty() {
        Named<Tensor> nothing = Named.of("prediction", Tensor.zeros(Shape.of(0)), "target", Tensor.zeros(Shape.of(0)));
        MeanSquaredError mean = MeanSquaredError.standard();
        assertThat(Choice.loss(Choice.with(mean, "reduction", Reduction.SUM), nothing)).isEqualTo(Tensor.scalar(0));
        assertThat(Choice.loss(Choice.with(mean, "reduction", Reduction.NONE), nothing))
                .isEqualTo(Tensor.zeros(Shape.of(0)));
    }

    @Example
    void weightsMustBeFiniteAndNotNegative() {
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(1, 2), "labels", Tensor.vector(0, 1));
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> BinaryCrossEntropyWithLogits.standard()
                    .forward(inputs.with("weights", Tensor.vector(1, wrong)))).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("weights is " + wrong + " at index (1,)")
                    .hasMessageContaining("finite weights of at least 0");
        }
    }

    @Example
    void weightsScaleExamplesAndNotTheDivisor() {
        Named<Tensor> inputs = Named.of("prediction", Tensor.vector(3, 5), "target", Tensor.vector(1, 1),
                "weights", Tensor.vector(2, 0));
        assertThat(Choice.loss(MeanSquaredError.standard(), inputs).scalar()).isEqualTo(4);
        assertThat(Choice.gradient(MeanSquaredError.standard(), inputs)).isEqualTo(Tensor.vector(4, 0));
    }
}
