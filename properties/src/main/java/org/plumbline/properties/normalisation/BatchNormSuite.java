package org.plumbline.properties.normalisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.MomentumOf;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How batch normalisation is tried. */
public final class BatchNormSuite extends NormalisingSuite<BatchNorm> {

    /** At extremes, the greatest x: the batch's variance is an output, and that of greater ones is no double. */
    private static final double HUGE = 0x1p500;
    private static final List<String> RUNNING = List.of("runningMean", "runningVariance");

    @Override
    public BatchNorm standard() {
        return BatchNorm.standard();
    }

    /** Only evaluation is exact: there the deviation can be made a power of two. */
    @Override
    public Arbitrary<BatchNorm> operations(Regime regime) {
        Arbitrary<RunningAverage> averages = Combinators.combine(Arbitraries.of(Variance.class),
                        Arbitraries.of(0.9, 0.1, 0.99, 0.5, 0.0, 1.0), Arbitraries.of(MomentumOf.class))
                .as(RunningAverage::new);
        Arbitrary<Deviation> deviations = regime != Regime.EXACT ? deviations(regime)
                : Arbitraries.of(EpsilonPlace.class).map(place -> new Deviation(1, place, Variance.BIASED));
        Arbitrary<Mode> modes = regime == Regime.EXACT ? Arbitraries.just(Mode.EVALUATION) : Arbitraries.of(Mode.class);
        return Combinators.combine(modes, Arbitraries.of(Channels.class), Arbitraries.of(Norm.class), deviations,
                averages).as(BatchNorm::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(BatchNorm norm, Regime regime) {
        int least = Math.max(least(norm.deviation(), regime), norm.running().runningVariance().least());
        // At extremes a batch of one, whose variance is 0 however it is worked out, shows nothing.
        int fewest = regime == Regime.EXTREME ? Math.max(least, 2) : least;
        Arbitrary<Integer> batch = norm.mode() == Mode.TRAINING ? Sizes.axis(fewest, 4) : Sizes.orNone(3);
        return Combinators.combine(batch, Sizes.axis(3), Sizes.shape(0, 2, 2))
                .flatAs((n, c, spatial) -> extreme(Inputs.of(norm, regime).size("N", n).size("C", c).ellipsis(spatial)
                        .values("runningVariance", variances(norm, regime)), regime, HUGE).arbitrary());
    }

    /** None negative, and in the exact regime such that the deviation is 1, 2 or 4. */
    private static Values variances(BatchNorm norm, Regime regime) {
        return switch (regime) {
            case ORDINARY -> Values.between(0.125, 4);
            case EXACT -> norm.deviation().epsilonPlace() == EpsilonPlace.INSIDE_ROOT
                    ? Values.among(0, 3, 15) : Values.among(0, 1, 9);
            case KINK -> Values.among(0, 1);
            case EXTREME -> Values.among(Values.EXTREMES);
        };
    }

    @Override
    public Optional<Named<Tensor>> atMean(BatchNorm norm, Named<Tensor> inputs, double mean) {
        return norm.mode() == Mode.TRAINING ? super.atMean(norm, inputs, mean) : Optional.empty();
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    public List<Law> laws() {
        return Stream.of(super.laws(), centringLaws(), List.of(
                new Law("momentum of the old value is the rest for the new one",
                        "running'(momentum m of old) = running'(momentum 1 - m of new)", BatchNormSuite::momentum),
                evaluating(new Law("evaluation leaves the running statistics alone",
                        "running' = running, to the last bit", BatchNormSuite::evaluationKeepsStatistics)),
                evaluating(examplesAlone()),
                normalising(new Law("a constant batch gives beta",
                        "x one whole number in each channel: y = beta, or 0 without it, to the last bit",
                        BatchNormSuite::constantBatch).where("epsilon > 0",
                        trial -> ((BatchNorm) trial.operation()).deviation().epsilon() > 0)),
                normalising(new Law("gamma and beta are the deviation and the mean of the outputs",
                        "mean y = beta and mean (y - beta)^2 = gamma^2 mean z^2, z = y without gamma and beta",
                        BatchNormSuite::outputMoments)),
                ChannelLaws.layout((BatchNorm norm, Channels channels) ->
                        new BatchNorm(norm.mode(), channels, norm.norm(), norm.deviation(), norm.running()))))
                .flatMap(List::stream).toList();
    }

    private static Verdict momentum(Subject subject, Case trial) {
        BatchNorm norm = (BatchNorm) trial.operation();
        RunningAverage running = norm.running();
        RunningAverage other = new RunningAverage(running.runningVariance(), 1 - running.momentum(),
                running.momentumOf() == MomentumOf.OLD ? MomentumOf.NEW : MomentumOf.OLD);
        Case same = new Case(new BatchNorm(norm.mode(), norm.channels(), norm.norm(), norm.deviation(), other),
                trial.inputs(), trial.upstream());
        Named<Expected> here = Truth.outputs(trial, Precision.DOUBLE);
        Named<Expected> there = Truth.outputs(same, Precision.DOUBLE);
        Named<Tensor> outputs = subject.forward(norm, trial.inputs());
        Named<Tensor> others = subject.forward(same.operation(), trial.inputs());
        return Verdict.worst(RUNNING.stream().map(name -> Expected.of(outputs.get(name),
                here.get(name).bound().plus(there.get(name).bound())).judge(name, others.get(name))).toList());
    }

    private static Verdict evaluationKeepsStatistics(Subject subject, Case trial) {
        Named<Tensor> outputs = subject.forward(trial.operation(), trial.inputs());
        return Verdict.worst(RUNNING.stream().map(name -> Verdict.that(
                outputs.get(name).equals(trial.inputs().get(name)),
                name + " was " + trial.inputs().get(name) + ", came out as " + outputs.get(name))).toList());
    }

    /** Whole numbers, so that their mean is exact. */
    private static Verdict constantBatch(Subject subject, Case trial) {
        BatchNorm norm = (BatchNorm) trial.operation();
        Tensor x = trial.inputs().get("x");
        int axis = norm.channels().axis(x.rank());
        Tensor constant = Tensor.build(x.shape(), at -> at[axis] - 1);
        Tensor y = subject.forward(norm, trial.inputs().with("x", constant)).get("y");
        Tensor expected = Tensor.build(x.shape(),
                at -> trial.inputs().has("beta") ? trial.inputs().get("beta").at(at[axis]) : 0);
        return Verdict.that(y.map(value -> value + 0.0).equals(expected.map(value -> value + 0.0)),
                "expected beta, " + expected + ", came " + y);
    }

    /** The scaled outputs against the unscaled ones: gamma is held against what it multiplies. */
    private static Verdict outputMoments(Subject subject, Case trial) {
        BatchNorm norm = (BatchNorm) trial.operation();
        Tensor y = output(subject, trial);
        Tensor z = output(subject, bare(trial));
        Tensor yBound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        Tensor zBound = Truth.outputs(bare(trial), Precision.DOUBLE).get("y").bound();
        int axis = norm.channels().axis(y.rank());
        Verdict verdict = Verdict.PASS;
        for (int c = 0; c < y.size(axis); c++) {
            double gamma = trial.inputs().has("gamma") ? trial.inputs().get("gamma").at(c) : 1;
            double beta = trial.inputs().has("beta") ? trial.inputs().get("beta").at(c) : 0;
            Tensor centred = y.select(axis, c).map(value -> value - beta);
            Tensor scaled = z.select(axis, c).times(gamma);
            int n = centred.count();
            double u = Precision.DOUBLE.unitRoundoff();
            // y is within its bound; subtracting beta rounds once more, and so does multiplying z by gamma.
            Tensor off = yBound.select(axis, c).plus(centred.map(value -> u * Math.abs(value)));
            Tensor offScaled = zBound.select(axis, c).times(Math.abs(gamma))
                    .plus(scaled.map(value -> u * Math.abs(value)));
            double sumRounding = n * u * centred.map(Math::abs).sum();
            verdict = verdict.and(Verdict.near("the sum of y - beta in channel " + c,
                    centred.sum(), 0, off.sum() + sumRounding));
            double squares = centred.dot(centred);
            double expected = scaled.dot(scaled);
            double carried = off.zip(centred, (b, value) -> (2 * Math.abs(value) + b) * b).sum()
                    + offScaled.zip(scaled, (b, value) -> (2 * Math.abs(value) + b) * b).sum();
            verdict = verdict.and(Verdict.near("the sum of (y - beta)^2 in channel " + c,
                    squares, expected, carried + (n + 1) * u * (squares + expected)));
        }
        return verdict;
    }

    @Override
    Law normalising(Law law) {
        return law.where("mode = TRAINING", trial -> ((BatchNorm) trial.operation()).mode() == Mode.TRAINING);
    }

    private static Law evaluating(Law law) {
        return law.at("mode = EVALUATION", trial ->
                trial.withOperation(((BatchNorm) trial.operation()).in(Mode.EVALUATION)));
    }

    @Override
    int line(BatchNorm norm, Shape x, int[] at) {
        return at[norm.channels().axis(x.rank())];
    }

    @Override
    int block(BatchNorm norm, Shape x, int[] at) {
        return norm.norm() == Norm.FEATURE ? line(norm, x, at) : 0;
    }

    @Override
    Deviation deviation(BatchNorm norm) {
        return norm.deviation();
    }

    @Override
    BatchNorm with(BatchNorm norm, Deviation deviation) {
        return new BatchNorm(norm.mode(), norm.channels(), norm.norm(), deviation, norm.running());
    }
}
