package org.plumbline.properties.normalisation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
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

/** How group normalisation is tried. */
public final class GroupNormSuite extends NormalisingSuite<GroupNorm> {

    @Override
    public GroupNorm standard() {
        return GroupNorm.standard();
    }

    @Override
    public Arbitrary<GroupNorm> operations(Regime regime) {
        return Combinators.combine(Sizes.upTo(3), Arbitraries.of(Channels.class), deviations(regime))
                .as(GroupNorm::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(GroupNorm norm, Regime regime) {
        int least = least(norm.deviation(), regime);
        return Combinators.combine(Sizes.orNone(2), Sizes.axis(least, 2), Sizes.shape(0, 2, 2))
                .flatAs((n, width, spatial) -> extreme(Inputs.of(norm, regime).size("N", n)
                        .size("C", norm.groups() * width).ellipsis(spatial), regime, OVERFLOWING).arbitrary());
    }

    @Override
    public List<Law> laws() {
        return Stream.of(super.laws(), centringLaws(), List.of(
                examplesAlone(),
                new Law("one group is a layer",
                        "y, dx = layer-norm's over (C, ...), with each channel's gamma and beta at all its places",
                        GroupNormSuite::layer).at("groups = 1", trial -> grouped(trial, 1))
                        .where("channels = FIRST", trial ->
                                ((GroupNorm) trial.operation()).channels() == Channels.FIRST),
                new Law("a group for every channel is an instance", "y, dx = instance-norm's", GroupNormSuite::instance)
                        .at("groups = C", trial -> grouped(trial, channels(trial)))
                        .where("each channel has enough places for its variance", GroupNormSuite::hasVariances),
                ChannelLaws.layout(GroupNormSuite::transposed))).flatMap(List::stream).toList();
    }

    private static Verdict layer(Subject subject, Case trial) {
        GroupNorm norm = (GroupNorm) trial.operation();
        Tensor x = trial.inputs().get("x");
        Shape example = x.shape().without(0);
        Named<Tensor> spread = trial.inputs();
        for (String name : List.of("gamma", "beta")) {
            if (spread.has(name)) {
                Tensor perChannel = spread.get(name);
                spread = spread.with(name, Tensor.build(example, at -> perChannel.at(at[0])));
            }
        }
        Case layer = new Case(new LayerNorm(example.rank(), norm.deviation()), spread, trial.upstream());
        return agree(subject, trial, layer).and(gradientsAgree(subject, trial, layer));
    }

    private static Verdict instance(Subject subject, Case trial) {
        GroupNorm norm = (GroupNorm) trial.operation();
        Case instance = trial.withOperation(new InstanceNorm(norm.channels(), norm.deviation()));
        return agree(subject, trial, instance).and(gradientsAgree(subject, trial, instance));
    }

    private static Case grouped(Case trial, int groups) {
        GroupNorm norm = (GroupNorm) trial.operation();
        return trial.withOperation(new GroupNorm(groups, norm.channels(), norm.deviation()));
    }

    private static int channels(Case trial) {
        Shape x = trial.inputs().get("x").shape();
        return x.size(((GroupNorm) trial.operation()).channels().axis(x.rank()));
    }

    private static boolean hasVariances(Case trial) {
        Shape x = trial.inputs().get("x").shape();
        int places = IntStream.range(1, x.rank()).map(x::size).reduce(1, (a, b) -> a * b) / channels(trial);
        return places >= least(((GroupNorm) trial.operation()).deviation(), Regime.ORDINARY);
    }

    private static GroupNorm transposed(GroupNorm norm, Channels channels) {
        return new GroupNorm(norm.groups(), channels, norm.deviation());
    }

    @Override
    int line(GroupNorm norm, Shape x, int[] at) {
        int axis = norm.channels().axis(x.rank());
        return at[0] * norm.groups() + at[axis] * norm.groups() / x.size(axis);
    }

    @Override
    Deviation deviation(GroupNorm norm) {
        return norm.deviation();
    }

    @Override
    GroupNorm with(GroupNorm norm, Deviation deviation) {
        return new GroupNorm(norm.groups(), norm.channels(), deviation);
    }
}
