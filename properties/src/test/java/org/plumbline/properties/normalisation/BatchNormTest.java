package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.MomentumOf;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class BatchNormTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    private static final Arithmetic<DoubleDouble> EXTENDED = DoubleDouble.ARITHMETIC;

    @Override
    public Suite<?> suite() {
        return new BatchNormSuite();
    }

    @Provide
    Arbitrary<Case> batches() {
        return new BatchNormSuite().inputs(BatchNorm.cs231n(), Regime.ORDINARY)
                .map(inputs -> inputs.with("gamma", Tensor.filled(inputs.get("runningMean").shape(), 1.5))
                        .with("beta", inputs.get("runningMean")))
                .map(inputs -> new Case(BatchNorm.cs231n(), inputs,
                        Named.of("y", inputs.get("x").map(x -> Math.rint(x * x * 8) / 8 - 1))));
    }

    @Provide
    Arbitrary<Case> vectors() {
        return new BatchNormSuite().inputs(BatchNorm.eecs498(), Regime.ORDINARY)
                .filter(inputs -> inputs.get("x").rank() == 2)
                .map(inputs -> NormalisingSuite.bare(new Case(BatchNorm.eecs498(), inputs,
                        Named.of("y", inputs.get("x").map(x -> Math.rint(x * x * 8) / 8 - 1)))));
    }

    /** CSE 291, homework 1, problem 3: the six derivatives of Ioffe and Szegedy, section 3, one after the other. */
    @Property(tries = 200)
    void gradientIsThatOfThePaperStepByStep(@ForAll("batches") Case trial) {
        double epsilon = ((BatchNorm) trial.operation()).deviation().epsilon();
        Tensor x = trial.inputs().get("x");
        Tensor dy = trial.upstream().get("y");
        Named<Tensor> gradient = trial.differentiable().backward(trial.inputs(), trial.upstream());
        Named<Tensor> bounds = Named.none();
        for (String name : gradient.names()) {
            bounds = bounds.with(name, Truth.gradients(trial, Precision.DOUBLE).get(name).bound());
        }
        for (int c = 0; c < x.size(1); c++) {
            NdArray<DoubleDouble> xs = extended(x.select(1, c));
            NdArray<DoubleDouble> dys = extended(dy.select(1, c));
            int m = xs.count();
            DoubleDouble mu = xs.mean();
            NdArray<DoubleDouble> deviations = xs.minus(mu);
            DoubleDouble variance = deviations.map(DoubleDouble::squared).mean();
            DoubleDouble root = variance.plus(epsilon).sqrt();
            NdArray<DoubleDouble> dxhat = dys.times(trial.inputs().get("gamma").at(c));
            DoubleDouble dvariance = dxhat.dot(deviations).times(-0.5).over(root.times(root).times(root));
            DoubleDouble dmu = dxhat.sum().negate().over(root)
                    .plus(dvariance.times(deviations.sum()).times(-2).over(m));
            NdArray<DoubleDouble> dx = dxhat.over(root).plus(deviations.times(dvariance.times(2).over(m)))
                    .plus(dmu.over(m));
            assertNear(dx, gradient.get("x").select(1, c), bounds.get("x").select(1, c));
            assertNear(NdArray.scalar(dys.dot(deviations).over(root)),
                    gradient.get("gamma").slice(0, c, c + 1), bounds.get("gamma").slice(0, c, c + 1));
            assertNear(NdArray.scalar(dys.sum()),
                    gradient.get("beta").slice(0, c, c + 1), bounds.get("beta").slice(0, c, c + 1));
        }
    }

    /**
     * EECS 498, homework 1, question 1.4: from dmu/dX_i = 1/n and dsigma/dX_i = (X_i - mu) / sigma,
     * dL/dX_i = (g_i - mean g - (X_i - mu) / sigma^2 sum_j (g_j, X_j - mu)) / sigma.
     */
    @Property(tries = 200)
    void gradientIsThatOfTheQuestion(@ForAll("vectors") Case trial) {
        NdArray<DoubleDouble> x = extended(trial.inputs().get("x"));
        NdArray<DoubleDouble> g = extended(trial.upstream().get("y"));
        NdArray<DoubleDouble> centred = x.along(0, feature -> feature.minus(feature.mean()));
        DoubleDouble square = centred.map(DoubleDouble::squared).sum().plus(1e-5);
        DoubleDouble projection = g.dot(centred).over(square);
        NdArray<DoubleDouble> dx = g.along(0, feature -> feature.minus(feature.mean()))
                .minus(centred.times(projection)).over(square.sqrt());
        assertNear(dx, trial.differentiable().backward(trial.inputs(), trial.upstream()).get("x"),
                Truth.gradients(trial, Precision.DOUBLE).get("x").bound());
    }

    /** The mean is linear and the sum of squares quadratic, so that their central differences are exact. */
    @Example
    void derivativesOfTheMeanAndTheDeviationOfTheQuestion() {
        BatchNorm norm = new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.VECTOR, BatchNorm.eecs498().deviation(),
                new RunningAverage(Variance.SUM, 1, MomentumOf.NEW));
        Tensor x = Tensor.matrix(new double[][] {{1, 5}, {3, -2}, {8, 1}, {4, 0}});
        Tensor mean = Tensor.vector(4, 1);
        Named<Tensor> state = Named.of("runningMean", Tensor.vector(0, 0), "runningVariance", Tensor.scalar(0));
        for (int i = 0; i < x.count(); i++) {
            Named<Tensor> above = norm.forward(state.with("x", x.with(i, x.at(i) + 1)));
            Named<Tensor> below = norm.forward(state.with("x", x.with(i, x.at(i) - 1)));
            int feature = i % 2;
            double ofMean = (above.get("runningMean").at(feature) - below.get("runningMean").at(feature)) / 2;
            double ofSquare = (above.get("runningVariance").scalar() - below.get("runningVariance").scalar()) / 2;
            assertThat(ofMean).as("dmu/dX_i = 1/n").isEqualTo(0.25);
            assertThat(ofSquare / 2).as("sigma dsigma/dX_i = X_i - mu").isEqualTo(x.at(i) - mean.at(feature));
        }
    }

    /** Read feature by feature, the same sigma is the norm of one feature's deviations. */
    @Example
    void bothReadingsOfTheQuestion() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[][] {{0, 0}, {6, 8}}),
                "runningMean", Tensor.vector(0, 0));
        Deviation sum = new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.SUM);
        RunningAverage running = BatchNorm.eecs498().running();
        BatchNorm vector = new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.VECTOR, sum, running);
        BatchNorm feature = new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.FEATURE, sum, running);
        // Deviations (-3, -4) and (3, 4): sigma is sqrt(2 * 25), or sqrt(2 * 9) and sqrt(2 * 16).
        double sigma = Math.sqrt(50);
        assertThat(vector.forward(inputs.with("runningVariance", Tensor.scalar(1))).get("y").toArray())
                .containsExactly(-3 / sigma, -4 / sigma, 3 / sigma, 4 / sigma);
        assertThat(feature.forward(inputs.with("runningVariance", Tensor.vector(1, 1))).get("y").toArray())
                .containsExactly(-3 / Math.sqrt(18), -4 / Math.sqrt(32), 3 / Math.sqrt(18), 4 / Math.sqrt(32));
    }

    /** Ioffe and Szegedy, algorithm 1, by hand: mean 3, variance 4, and 4 + 5 = 3^2. */
    @Example
    void algorithmOneByHand() {
        BatchNorm norm = norm(Mode.TRAINING, new Deviation(5, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        Tensor y = norm.forward(batch(1, 5).with("gamma", Tensor.vector(3)).with("beta", Tensor.vector(7))).get("y");
        assertThat(y).isEqualTo(Tensor.matrix(new double[][] {{3 * (-2 / 3.0) + 7}, {3 * (2 / 3.0) + 7}}));
    }

    @Example
    void epsilonOutsideTheRoot() {
        BatchNorm norm = norm(Mode.TRAINING, new Deviation(2, EpsilonPlace.OUTSIDE_ROOT, Variance.BIASED));
        assertThat(norm.forward(batch(1, 5)).get("y")).isEqualTo(Tensor.matrix(new double[][] {{-0.5}, {0.5}}));
    }

    /** (6 - 1) / sqrt(16 + 9), and (6 - 1) / (4 + 6): the running mean 1 and the running variance 16. */
    @Example
    void epsilonInsideAndOutsideTheRootInEvaluation() {
        Named<Tensor> inputs = batch(6).with("runningMean", Tensor.vector(1))
                .with("runningVariance", Tensor.vector(16));
        assertThat(norm(Mode.EVALUATION, new Deviation(9, EpsilonPlace.INSIDE_ROOT, Variance.BIASED))
                .forward(inputs).get("y").scalar()).isEqualTo(1);
        assertThat(norm(Mode.EVALUATION, new Deviation(6, EpsilonPlace.OUTSIDE_ROOT, Variance.BIASED))
                .forward(inputs).get("y").scalar()).isEqualTo(0.5);
    }

    /** With d = x_2 - x_1 = 4, y_2 = d / 2 / sqrt(d^2 / 4 + 5), whose slope is 5 / 2 / 3^3, or d / 2 / (d / 2 + 2). */
    @Example
    void gradientWithEpsilonInsideAndOutsideTheRoot() {
        Named<Tensor> upstream = Named.of("y", Tensor.matrix(new double[][] {{0}, {1}}));
        ByHand.gradient(norm(Mode.TRAINING, new Deviation(5, EpsilonPlace.INSIDE_ROOT, Variance.BIASED)), batch(1, 5),
                upstream, "x", -5 / 54.0, 5 / 54.0);
        double[] outside = norm(Mode.TRAINING, new Deviation(2, EpsilonPlace.OUTSIDE_ROOT, Variance.BIASED))
                .backward(batch(1, 5), upstream).get("x").toArray();
        assertThat(outside).containsExactly(-1 / 16.0, 1 / 16.0);
    }

    /** The squares overflow or vanish; the quotients do not, for one feature's deviation or a vector's. */
    @Example
    void hugeAndTinyBatches() {
        for (double size : new double[] {1e200, 1e-170}) {
            for (Norm norm : Norm.values()) {
                BatchNorm bare = new BatchNorm(Mode.TRAINING, Channels.FIRST, norm,
                        new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED), BatchNorm.cs231n().running());
                Named<Tensor> inputs = norm == Norm.FEATURE ? batch(size, -size)
                        : batch(size, -size).with("runningVariance", Tensor.scalar(1));
                assertThat(bare.forward(inputs).get("y")).as("%s, %s", size, norm)
                        .isEqualTo(Tensor.matrix(new double[][] {{1}, {-1}}));
            }
        }
    }

    /** Two examples are always at -1 and 1: nothing that one of them does moves them. A constant variance would. */
    @Example
    void twoExamplesHaveNoGradient() {
        BatchNorm norm = norm(Mode.TRAINING, new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        Named<Tensor> gradient = norm.backward(batch(1, 3),
                Named.of("y", Tensor.matrix(new double[][] {{1}, {0}})));
        assertThat(gradient.get("x").toArray()).containsExactly(0, 0);
    }

    /** Mean 0 and variance 1 before, a batch {1, 3} of mean 2, biased variance 1, unbiased 2. */
    @Example
    void runningStatisticsOfThePresets() {
        for (BatchNorm preset : List.of(BatchNorm.cs231n(), BatchNorm.pytorch(), BatchNorm.standard())) {
            ByHand.output(preset, batch(1, 3), "runningMean", 0.2);
        }
        ByHand.output(BatchNorm.cs231n(), batch(1, 3), "runningVariance", 1);
        ByHand.output(BatchNorm.pytorch(), batch(1, 3), "runningVariance", 1.1);
        ByHand.output(BatchNorm.standard(), batch(1, 3), "runningVariance", 1.1);
    }

    /** With the batch's own statistics as the running ones, evaluation is training. */
    @Example
    void evaluationWithTheStatisticsOfTheBatchIsTraining() {
        BatchNorm training = new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.FEATURE, Deviation.standard(),
                new RunningAverage(Variance.BIASED, 0, MomentumOf.OLD));
        Named<Tensor> inputs = batch(1, 3, 5, 11);
        Named<Tensor> trained = training.forward(inputs);
        Named<Tensor> evaluated = training.in(Mode.EVALUATION).forward(trained.without("y").with("x", inputs.get("x")));
        assertThat(evaluated.get("y")).isEqualTo(trained.get("y"));
    }

    /** Homework 4, question 7 (1): in training the others decide what becomes of an example. */
    @Example
    void inTrainingAnExampleDependsOnItsBatch() {
        BatchNorm norm = norm(Mode.TRAINING, new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        assertThat(norm.forward(batch(2, 0)).get("y").at(0)).isEqualTo(1);
        assertThat(norm.forward(batch(2, 4)).get("y").at(0)).isEqualTo(-1);
    }

    /** 0/0. */
    @Example
    void aConstantBatchGivesBetaOnlyUnderAnEpsilon() {
        Law law = new BatchNormSuite().laws().stream().filter(one -> one.name().equals("a constant batch gives beta"))
                .findFirst().orElseThrow();
        BatchNorm bare = norm(Mode.TRAINING, new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(2, 1), 1, 1), "runningMean", Tensor.vector(0),
                "runningVariance", Tensor.vector(1));
        assertThat(bare.forward(inputs).get("y").at(0)).isNaN();
        assertThat(law.statement()).endsWith("where mode = TRAINING and epsilon > 0");
        assertThat(law.judge(Subject.REFERENCE, new Case(bare, inputs, Named.of("y", inputs.get("x")))))
                .isEqualTo(Verdict.PASS);
    }

    @Example
    void statisticsArePerChannelOverTheBatchAndSpace() {
        BatchNorm first = norm(Mode.TRAINING, new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        Tensor x = Tensor.of(Shape.of(2, 2, 1, 1), 1, 10, 3, 30);
        Named<Tensor> inputs = Named.of("x", x, "runningMean", Tensor.vector(0, 0),
                "runningVariance", Tensor.vector(1, 1));
        assertThat(first.forward(inputs).get("y")).isEqualTo(Tensor.of(Shape.of(2, 2, 1, 1), -1, -1, 1, 1));
    }

    @Example
    void refusesABatchOfOneWhereTheRunningVarianceIsUnbiased() {
        assertThatThrownBy(() -> BatchNorm.pytorch().forward(batch(1))).isInstanceOf(InvalidArgument.class)
                .hasMessage("batch-norm: x is with 1 value to normalise over; "
                        + "allowed: at least 2 for the unbiased variance");
        assertThat(BatchNorm.cs231n().forward(batch(1)).get("y").scalar()).isZero();
    }

    @Example
    void refusesAnEmptyBatchInTrainingOnly() {
        assertThatThrownBy(() -> BatchNorm.cs231n().forward(batch())).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("x is with 0 values to normalise over");
        assertThat(BatchNorm.cs231n().in(Mode.EVALUATION).forward(batch()).get("y").count()).isZero();
    }

    @Example
    void refusesRunningStatisticsThatAreNotFinite() {
        for (double mean : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> BatchNorm.standard().forward(batch(1, 2).with("runningMean", Tensor.vector(mean))))
                    .isInstanceOf(InvalidArgument.class)
                    .hasMessage("batch-norm: runningMean is " + mean + " at index (0,); allowed: finite numbers");
        }
        for (double variance : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> BatchNorm.standard().in(Mode.EVALUATION).forward(
                    batch(1, 2).with("runningVariance", Tensor.vector(variance))))
                    .isInstanceOf(InvalidArgument.class).hasMessage("batch-norm: runningVariance is " + variance
                            + " at index (0,); allowed: finite numbers of at least 0");
        }
    }

    @Example
    void refusesANegativeRunningVariance() {
        assertThatThrownBy(() -> BatchNorm.standard().forward(batch(1, 2).with("runningVariance", Tensor.vector(-1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("batch-norm: runningVariance is -1.0 at index (0,); allowed: finite numbers of at least 0");
    }

    @Example
    void refusesWrongHyperparameters() {
        assertThatThrownBy(() -> new Deviation(-1e-5, EpsilonPlace.INSIDE_ROOT, Variance.BIASED))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("epsilon is -1.0E-5; allowed: a finite number of at least 0");
        assertThatThrownBy(() -> new RunningAverage(Variance.BIASED, 1.5, MomentumOf.OLD))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("momentum is 1.5; allowed: a number from 0 to 1");
    }

    @Example
    void refusesAnUpstreamGradientOfTheState() {
        Tensor one = Tensor.vector(1);
        assertThatThrownBy(() -> BatchNorm.standard().backward(batch(1, 2),
                Named.of("y", Tensor.matrix(new double[][] {{1}, {1}}), "runningMean", one)))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("runningMean");
    }

    @Example
    void everyConventionSaysWhatItMeans() {
        assertThat(BatchNorm.standard().conventions()).containsOnlyKeys(
                "mode", "channels", "norm", "epsilonPlace", "variance", "runningVariance", "momentumOf");
        assertThat(BatchNorm.standard().conventions().values()).allSatisfy(
                convention -> assertThat(convention.meaning()).isNotBlank());
        assertThat(BatchNorm.standard().hyperparameters()).containsOnlyKeys("epsilon", "momentum");
    }

    /** One feature, with the running mean 0 and the running variance 1. */
    private static Named<Tensor> batch(double... x) {
        return Named.of("x", Tensor.of(Shape.of(x.length, 1), x), "runningMean", Tensor.vector(0),
                "runningVariance", Tensor.vector(1));
    }

    private static BatchNorm norm(Mode mode, Deviation deviation) {
        return new BatchNorm(mode, Channels.FIRST, Norm.FEATURE, deviation, BatchNorm.cs231n().running());
    }

    private static NdArray<DoubleDouble> extended(Tensor tensor) {
        return NdArray.input(EXTENDED, tensor);
    }

    private static void assertNear(NdArray<DoubleDouble> expected, Tensor actual, Tensor bound) {
        for (int i = 0; i < actual.count(); i++) {
            Verdict verdict = Verdict.near("element " + i, expected.at(i).minus(actual.at(i)).value(), 0, bound.at(i));
            assertThat(verdict.failed()).as(verdict.message()).isFalse();
        }
    }
}
