package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.decimals;
import static org.plumbline.properties.ByHand.roundings;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class CrossEntropyTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new CrossEntropySuite();
    }

    /** CS231n's notes on linear classification: scores (-2.85, 0.86, 0.28), the last class right: 1.04. */
    @Example
    void theExampleOfCs231n() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {-2.85, 0.86, 0.28}),
                "labels", Tensor.vector(2));
        assertThat(Choice.loss(CrossEntropy.standard(), inputs).scalar()).isCloseTo(1.04, decimals(2));
        assertThat(Choice.gradient(CrossEntropy.standard(), inputs).at(2)).isCloseTo(0.353 - 1, decimals(3));
    }

    @Example
    void ofScoresThatSayNothingIsTheLogarithmOfTheNumberOfClasses() {
        Named<Tensor> inputs = Named.of("scores", Tensor.zeros(Shape.of(2, 10)), "labels", Tensor.vector(0, 9));
        assertThat(Choice.loss(CrossEntropy.standard(), inputs).scalar()).isEqualTo(Math.log1p(9));
    }

    /** Seed 002, problem 1: dL/do = p - y, here times the upstream gradient over N. */
    @Property(tries = 100)
    void theGradientIsSoftmaxLessOneHot(@ForAll("ordinary") Case trial) {
        Named<Tensor> inputs = trial.inputs().without("classWeights");
        Tensor labels = inputs.get("labels").map(label ->
                Math.floorMod((int) label, inputs.get("scores").size(1)));
        Assume.that(labels.count() > 0);
        Case plain = new Case(CrossEntropy.standard(), inputs.with("labels", labels),
                Named.of("loss", Tensor.scalar(3)));
        NdArray<DoubleDouble> softmax = Choice.extended(inputs.get("scores")).map(DoubleDouble::exp)
                .along(-1, row -> row.over(row.sum()));
        NdArray<DoubleDouble> truth = softmax.build(softmax.shape(), at -> softmax.get(at)
                .minus(at[1] == labels.at(at[0]) ? 1 : 0).times(3).over(labels.count()));
        Expected expected = new Expected(truth, Truth.gradients(plain, Precision.DOUBLE).get("scores").bound());
        assertThat(expected.judge("scores", Choice.gradient(plain)).message()).isEmpty();
    }

    @Property(tries = 100)
    void isTheLikelihoodOfTheLogSoftmax(@ForAll("ordinary") Case trial) {
        CrossEntropy loss = Choice.with((CrossEntropy) trial.operation(), "smoothing", 0.0);
        Case sharp = new Case(loss, trial.inputs(), trial.upstream());
        Named<NdArray<DoubleDouble>> inputs = Truth.lift(loss, trial.inputs(), DoubleDouble.ARITHMETIC);
        NdArray<DoubleDouble> logSoftmax = inputs.get("scores").along(-1,
                row -> row.minus(row.map(DoubleDouble::exp).sum().log()));
        NdArray<DoubleDouble> truth = new NegativeLogLikelihood(loss.reduction(), loss.weightedMean(), loss.ignored())
                .define(inputs.without("scores").with("logProbabilities", logSoftmax)).get("loss");
        assertThat(Choice.expected(truth, sharp).judge("loss", Choice.loss(loss, trial.inputs())).message()).isEmpty();
    }

    /** The loss is linear in its target, so smoothing goes in a straight line from the label to the uniform. */
    @Property(tries = 100)
    void smoothingInterpolates(@ForAll("ordinary") Case trial) {
        CrossEntropy loss = (CrossEntropy) trial.operation();
        Case sharp = new Case(Choice.with(loss, "smoothing", 0.0), trial.inputs(), trial.upstream());
        Case even = new Case(Choice.with(loss, "smoothing", 1.0), trial.inputs(), trial.upstream());
        double s = loss.smoothing();
        Tensor between = Choice.loss((CrossEntropy) sharp.operation(), trial.inputs()).times(1 - s)
                .plus(Choice.loss((CrossEntropy) even.operation(), trial.inputs()).times(s));
        Tensor bound = Choice.bound(trial).plus(Choice.bound(sharp).times(1 - s)).plus(Choice.bound(even).times(s))
                .plus(between.map(x -> 4 * Precision.DOUBLE.unitRoundoff() * Math.abs(x)));
        assertThat(Expected.of(between, bound).judge("loss", Choice.loss(loss, trial.inputs())).message()).isEmpty();
    }

    /** Homework 4, question 4: one output with a sigmoid, or two with a softmax; only their difference counts. */
    @Property(tries = 100)
    void ofTwoClassesWithScoresZeroAndZIsTheBinaryCrossEntropyOfZ(@ForAll("ordinary") Case trial) {
        Tensor z = trial.inputs().get("scores").select(1, 0);
        Tensor labels = trial.inputs().get("labels").map(label -> Math.floorMod((int) label, 2));
        Assume.that(z.count() > 0);
        Named<Tensor> dy = Named.of("loss", Tensor.scalar(-1.5));
        Case binary = new Case(BinaryCrossEntropyWithLogits.standard(), Named.of("scores", z, "labels", labels), dy);
        Tensor scores = Tensor.build(Shape.of(z.count(), 2), at -> at[1] == 0 ? 0 : z.at(at[0]));
        Case two = new Case(CrossEntropy.standard(), Named.of("scores", scores, "labels", labels), dy);
        Tensor loss = Choice.loss(binary.differentiable(), binary.inputs());
        assertThat(Expected.of(loss, Choice.bound(binary).plus(Choice.bound(two)))
                .judge("loss", Choice.loss(two.differentiable(), two.inputs())).message()).isEmpty();
        Tensor slack = Truth.gradients(binary, Precision.DOUBLE).get("scores").bound()
                .plus(Truth.gradients(two, Precision.DOUBLE).get("scores").bound().select(1, 1));
        assertThat(Expected.of(Choice.gradient(binary), slack).judge("gradient", Choice.gradient(two).select(1, 1))
                .message()).isEmpty();
    }

    /** Losses log 2 and log 4, weights 1 and 3: over the weights 7/4 log 2, over the rows 7/2 log 2. */
    @Example
    void dividesByTheWeightsOrByTheRows() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {0, 0}, new double[] {0, -Math.log(3)}),
                "labels", Tensor.vector(0, 1), "classWeights", Tensor.vector(1, 3));
        ByHand.output(CrossEntropy.standard(), inputs, "loss", 1.75 * Math.log(2));
        ByHand.output(Choice.with(CrossEntropy.standard(), "weightedMean", WeightedMean.BY_COUNT), inputs, "loss",
                3.5 * Math.log(2));
    }

    /**
     * By hand: p = (1, 2, 5) / 8, label 1, smoothing 1/10, so q = (1/30, 28/30, 1/30); weights (1, 2, 3), so
     * w q = (1, 56, 3) / 30, whose sum is 2. The loss is (1/30) log 8 + (56/30) log 4 + (3/30) log(8/5)
     * = (124/30) log 2 - (1/10) log 5 = 2.7040645551. The gradient is 2 p - w q = (13, -82, 69) / 60.
     * Its p is of a logarithm below 2 (4), its exponential (2), a sum (2) and a quotient; its w q of five operations,
     * their sum of two; a product, a difference and two roundings here: fewer than 25 of terms below 2 together.
     */
    @Example
    void smoothingSharesAmongAllClassesEachWithItsOwnWeight() {
        CrossEntropy loss = new CrossEntropy(Reduction.SUM, WeightedMean.BY_WEIGHT, OptionalInt.empty(), 0.1);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {0, Math.log(2), Math.log(5)}),
                "labels", Tensor.vector(1), "classWeights", Tensor.vector(1, 2, 3));
        for (Tensor tier : List.of(Choice.loss(loss, inputs), Choice.definedLoss(loss, inputs))) {
            assertThat(tier.scalar()).isCloseTo(2.7040645551, decimals(10));
        }
        for (Tensor tier : List.of(Choice.gradient(loss, inputs), Choice.definedGradient(loss, inputs))) {
            assertThat(tier.toArray())
                    .containsExactly(new double[] {13 / 60.0, -82 / 60.0, 69 / 60.0}, roundings(25, 2));
        }
        CrossEntropy mean = Choice.with(loss, "reduction", Reduction.MEAN);
        for (Tensor tier : List.of(Choice.loss(mean, inputs), Choice.definedLoss(mean, inputs))) {
            assertThat(tier.scalar()).isCloseTo(2.7040645551 / 2, decimals(10));
        }
    }

    @Example
    void saturatesWithoutOverflow() {
        CrossEntropy loss = Choice.with(CrossEntropy.standard(), "reduction", Reduction.NONE);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {710, 0}, new double[] {710, 0},
                new double[] {1e4, -1e4}, new double[] {1e4, -1e4}), "labels", Tensor.vector(0, 1, 0, 1));
        assertThat(Choice.loss(loss, inputs)).isEqualTo(Tensor.vector(Math.exp(-710), 710, 0, 2e4));
        assertThat(Choice.gradient(loss, inputs).map(x -> x + 0.0)).isEqualTo(Tensor.matrix(
                new double[] {-Math.exp(-710), Math.exp(-710)}, new double[] {1, -1},
                new double[] {0, 0}, new double[] {1, -1}));
    }

    @Example
    void aScoreOfMinusInfinityRulesAClassOut() {
        CrossEntropy loss = Choice.with(CrossEntropy.standard(), "reduction", Reduction.NONE);
        double infinity = Double.POSITIVE_INFINITY;
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {0, 0, -infinity},
                new double[] {0, 0, -infinity}), "labels", Tensor.vector(0, 2));
        assertThat(Choice.loss(loss, inputs)).isEqualTo(Tensor.vector(Math.log(2), infinity));
        assertThat(Choice.gradient(loss, inputs).map(x -> x + 0.0)).isEqualTo(Tensor.matrix(new double[] {-0.5, 0.5, 0},
                new double[] {0.5, 0.5, -1}));
    }

    @Example
    void aRowOfPlusInfinityOrNothingButMinusInfinityHasNoSoftmax() {
        double infinity = Double.POSITIVE_INFINITY;
        double[][] rows = {{infinity}, {-infinity}, {infinity, 1}, {infinity, infinity}, {-infinity, -infinity}};
        for (double[] row : rows) {
            Named<Tensor> inputs = Named.of("scores", Tensor.matrix(row), "labels", Tensor.vector(0));
            for (double smoothing : new double[] {0, 0.1}) {
                CrossEntropy loss = Choice.with(CrossEntropy.standard(), "smoothing", smoothing);
                assertThat(Choice.loss(loss, inputs).scalar()).isNaN();
                assertThat(Choice.definedLoss(loss, inputs).scalar()).isNaN();
                assertThat(Choice.gradient(loss, inputs).toArray()).containsOnly(Double.NaN);
            }
        }
        Named<Tensor> other = Named.of("scores", Tensor.matrix(new double[] {infinity, 1}), "labels", Tensor.vector(1));
        assertThat(Choice.loss(CrossEntropy.standard(), other).scalar()).isNaN();
        assertThat(Choice.gradient(CrossEntropy.standard(), other).toArray()).containsOnly(Double.NaN);
    }

    @Example
    void aClassOfWeightZeroDoesNotCountHoweverUnlikelyItIs() {
        CrossEntropy loss = new CrossEntropy(Reduction.SUM, WeightedMean.BY_WEIGHT, OptionalInt.empty(), 0);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {0, 0, Double.NEGATIVE_INFINITY},
                new double[] {0, 0, Double.NaN}), "labels", Tensor.vector(2, 2),
                "classWeights", Tensor.vector(1, 1, 0));
        assertThat(Choice.loss(loss, inputs).scalar()).isZero();
        assertThat(Choice.definedLoss(loss, inputs).scalar()).isZero();
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.zeros(Shape.of(2, 3)));
    }

    /** All uniform: q_c = 1/2, and the class ruled out has it too. */
    @Example
    void smoothingAllTheWayCountsAClassThatIsRuledOut() {
        CrossEntropy loss = Choice.with(CrossEntropy.standard(), "smoothing", 1.0);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {0, Double.NEGATIVE_INFINITY}),
                "labels", Tensor.vector(1));
        assertThat(Choice.loss(loss, inputs).scalar()).isInfinite();
        assertThat(Choice.definedLoss(loss, inputs).scalar()).isInfinite();
    }

    @Example
    void refusesALabelThatIsNoClass() {
        Named<Tensor> inputs = Named.of("scores", Tensor.zeros(Shape.of(2, 3)), "labels", Tensor.vector(0, 3));
        assertThatThrownBy(() -> CrossEntropy.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessage("cross-entropy: labels is 3.0 at index (1,); allowed: whole numbers from 0 to 2");
    }

    @Example
    void refusesAMeanOfNothingButIgnoredOrWeightlessRows() {
        Named<Tensor> inputs = Named.of("scores", Tensor.zeros(Shape.of(2, 3)), "labels", Tensor.vector(2, 2));
        assertThatThrownBy(() -> Choice.with(CrossEntropy.standard(), "ignored", OptionalInt.of(2)).forward(inputs))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("labels is [2, 2]");
        assertThatThrownBy(() -> CrossEntropy.standard().forward(inputs.with("classWeights", Tensor.vector(1, 1, 0))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("weight is not 0");
        assertThatThrownBy(() -> CrossEntropy.standard().forward(inputs.with("classWeights", Tensor.vector(1, -1, 0))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("classWeights is -1.0 at index (1,)");
    }

    @Example
    void refusesASmoothingThatIsNoShare() {
        assertThatThrownBy(() -> Choice.with(CrossEntropy.standard(), "smoothing", 1.5))
                .hasRootCauseInstanceOf(InvalidArgument.class)
                .hasRootCauseMessage("smoothing is 1.5; allowed: a number from 0 to 1");
    }

    /** PyTorch's default. Of equal scores the loss is log 3. */
    @Example
    void ignoresMinusOneHundred() {
        CrossEntropy loss = new CrossEntropy(Reduction.MEAN, WeightedMean.BY_COUNT, OptionalInt.of(-100), 0);
        Named<Tensor> inputs = Named.of("scores", Tensor.zeros(Shape.of(3, 3)), "labels", Tensor.vector(-100, 1, -100));
        assertThat(loss.forward(inputs).get("loss").scalar()).isCloseTo(Math.log(3), roundings(8, Math.log(3)));
        Tensor gradient = Choice.gradient(loss, inputs);
        assertThat(gradient.select(0, 0)).isEqualTo(Tensor.zeros(Shape.of(3)));
        assertThat(gradient.get(1, 1)).isNegative();
        for (double bad : new double[] {-99, -1, 3}) {
            assertThatThrownBy(() -> loss.forward(inputs.with("labels", Tensor.vector(-100, 1, bad))))
                    .isInstanceOf(InvalidArgument.class).hasMessage("cross-entropy: labels is " + bad
                            + " at index (2,); allowed: whole numbers from 0 to 2");
        }
        for (double bad : new double[] {-100.5, Double.NaN}) {
            assertThatThrownBy(() -> loss.forward(inputs.with("labels", Tensor.vector(-100, 1, bad))))
                    .isInstanceOf(InvalidArgument.class).hasMessageContaining("labels is " + bad);
        }
        assertThatThrownBy(() -> CrossEntropy.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("labels is -100.0 at index (0,)");
    }
}
