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
                new Law("one group is a layer", "group-norm(1) = layer-norm over (C, ...)", GroupNormSuite::layer),
                new Law("a group for every channel is an instance", "group-norm(C) = instance-norm",
                        GroupNormSuite::instance),
                ChannelLaws.layout(GroupNormSuite::transposed))).flatMap(List::stream).toList();
    }

    private static Verdict layer(Subject subject, Case trial) {
        GroupNorm norm = (GroupNorm) trial.operation();
        if (norm.channels() == Channels.LAST) {
            return Verdict.PASS;
        }
        Tensor x = trial.inputs().get("x");
        Shape example = x.shape().without(0);
        Named<Tensor> spread = trial.inputs();
        for (String name : List.of("gamma", "beta")) {
            if (spread.has(name)) {
                Tensor perChannel = spread.get(name);
                spread = spread.with(name, Tensor.build(example, at -> perChannel.at(at[0])));
            }
        }
        Case group = new Case(new GroupNorm(1, Channels.FIRST, norm.deviation()), trial.inputs(), trial.upstream());
        Case layer = new Case(new LayerNorm(example.rank(), norm.deviation()), spread, trial.upstream());
        return agree(subject, group, layer).and(gradientsAgree(subject, group, layer));
    }

    private static Verdict instance(Subject subject, Case trial) {
        GroupNorm norm = (GroupNorm) trial.operation();
        Shape x = trial.inputs().get("x").shape();
        int channels = x.size(norm.channels().axis(x.rank()));
        int plane = IntStream.range(1, x.rank()).map(x::size).reduce(1, (a, b) -> a * b) / channels;
        if (plane < least(norm.deviation(), Regime.ORDINARY)) {
            return Verdict.PASS;
        }
        Case group = new Case(new GroupNorm(channels, norm.channels(), norm.deviation()),
                trial.inputs(), trial.upstream());
        Case instance = new Case(new InstanceNorm(norm.channels(), norm.deviation()),
                trial.inputs(), trial.upstream());
        return agree(subject, group, instance).and(gradientsAgree(subject, group, instance));
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
