package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.FeatureStatistics;
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
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/** How the statistics of features are tried. */
public final class FeatureStatisticsSuite implements Suite<FeatureStatistics> {

    /** Deviations whose squares sum to four, over the divisor 4 or 1: the root is exact. */
    private static final double[] FOUR = {1, -1, -1, 1};
    /** The same over the divisor 5 - 1. */
    private static final double[] FIVE = {1, -1, 0, 1, -1};

    @Override
    public FeatureStatistics standard() {
        return FeatureStatistics.standard();
    }

    @Override
    public Arbitrary<FeatureStatistics> operations(Regime regime) {
        return Arbitraries.of(Variance.class).map(FeatureStatistics::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(FeatureStatistics statistics, Regime regime) {
        Arbitrary<Integer> features = Sizes.upTo(3);
        return regime == Regime.EXACT ? features.flatMap(d -> exact(statistics, d))
                : Combinators.combine(Sizes.between(statistics.variance().least(), 6), features)
                        .flatAs((n, d) -> Inputs.of(statistics, regime).size("N", n).size("D", d).arbitrary());
    }

    /** A middle and a distance for each feature: every row is one or other side of the middle. */
    private static Arbitrary<Named<Tensor>> exact(FeatureStatistics statistics, int features) {
        double[] sides = statistics.variance() == Variance.UNBIASED ? FIVE : FOUR;
        return Tensors.fixed(Shape.of(2, features), Values.of(Regime.EXACT)).map(drawn -> Named.of("x",
                Tensor.build(Shape.of(sides.length, features),
                        at -> drawn.get(0, at[1]) + sides[at[0]] * drawn.get(1, at[1]))));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("statistics have the features' unit", "those of 2x are twice those of x, to the last bit",
                        (subject, trial) -> {
                            Named<Tensor> once = subject.forward(trial.operation(), trial.inputs());
                            Named<Tensor> twice = subject.forward(
                                    trial.operation(), trial.inputs().map(x -> x.times(2)));
                            return Verdict.that(once.map(statistic -> statistic.times(2)).equals(twice),
                                    "of x " + once + ", of 2x " + twice);
                        }),
                new Law("the order of the rows does not matter", "statistics(rows reversed) = statistics",
                        FeatureStatisticsSuite::reversed),
                new Law("the mean lies between the least and the greatest", "least <= mean <= greatest",
                        FeatureStatisticsSuite::between));
    }

    private static Verdict reversed(Subject subject, Case trial) {
        Named<Tensor> there = subject.forward(trial.operation(), trial.inputs());
        Named<Tensor> here = subject.forward(trial.operation(), trial.inputs().map(x -> Tensor.build(x.shape(),
                at -> x.get(x.size(0) - 1 - at[0], at[1]))));
        Named<Expected> bounds = Truth.outputs(trial, Precision.DOUBLE);
        Named<Expected> expected = Named.none();
        for (String name : bounds.names()) {
            expected = expected.with(name, Expected.of(there.get(name), bounds.get(name).bound().times(2)));
        }
        return Expected.judge(expected, here);
    }

    private static Verdict between(Subject subject, Case trial) {
        Named<Tensor> statistics = subject.forward(trial.operation(), trial.inputs());
        Tensor mean = statistics.get("mean");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("mean").bound();
        return Verdict.worst(IntStream.range(0, mean.count()).mapToObj(d -> Verdict.near("the mean of feature " + d,
                mean.at(d),
                Math.min(Math.max(mean.at(d), statistics.get("least").at(d)), statistics.get("greatest").at(d)),
                bound.at(d))).toList());
    }
}
