package org.plumbline.properties.normalisation;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.MomentumOf;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How instance normalisation is tried. */
public final class InstanceNormSuite extends NormalisingSuite<InstanceNorm> {

    @Override
    public InstanceNorm standard() {
        return InstanceNorm.standard();
    }

    @Override
    public Arbitrary<InstanceNorm> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Channels.class), deviations(regime)).as(InstanceNorm::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(InstanceNorm norm, Regime regime) {
        int least = least(norm.deviation(), regime);
        Arbitrary<Shape> spatial = Sizes.shape(1, 2, 3).map(shape -> shape.with(0, Math.max(least, shape.size(0))));
        return Combinators.combine(Sizes.orNone(2), Sizes.axis(3), spatial)
                .flatAs((n, c, shape) -> extreme(
                        Inputs.of(norm, regime).size("N", n).size("C", c).ellipsis(shape), regime, OVERFLOWING)
                        .arbitrary());
    }

    @Override
    public List<Law> laws() {
        return Stream.of(super.laws(), centringLaws(), List.of(
                examplesAlone(),
                new Law("an example is a batch of its own", "y, dx of x_n alone = batch-norm's in training",
                        InstanceNormSuite::batchOfOne)
                        .where("there is an example", trial -> trial.inputs().get("x").size(0) > 0),
                ChannelLaws.layout((InstanceNorm norm, Channels channels) ->
                        new InstanceNorm(channels, norm.deviation())))).flatMap(List::stream).toList();
    }

    private static Verdict batchOfOne(Subject subject, Case trial) {
        InstanceNorm norm = (InstanceNorm) trial.operation();
        Tensor x = trial.inputs().get("x");
        Shape channels = Shape.of(x.size(norm.channels().axis(x.rank())));
        BatchNorm batch = new BatchNorm(Mode.TRAINING, norm.channels(), Norm.FEATURE, norm.deviation(),
                new RunningAverage(Variance.BIASED, 0.9, MomentumOf.OLD));
        Case instance = new Case(norm, trial.inputs().with("x", x.slice(0, 0, 1)),
                Named.of("y", trial.upstream().get("y").slice(0, 0, 1)));
        Case alone = new Case(batch, instance.inputs().with("runningMean", Tensor.zeros(channels))
                .with("runningVariance", Tensor.filled(channels, 1)), instance.upstream());
        return agree(subject, instance, alone).and(gradientsAgree(subject, instance, alone));
    }

    @Override
    int line(InstanceNorm norm, Shape x, int[] at) {
        int axis = norm.channels().axis(x.rank());
        return at[0] * x.size(axis) + at[axis];
    }

    @Override
    Deviation deviation(InstanceNorm norm) {
        return norm.deviation();
    }

    @Override
    InstanceNorm with(InstanceNorm norm, Deviation deviation) {
        return new InstanceNorm(norm.channels(), deviation);
    }
}
