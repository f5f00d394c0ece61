package org.plumbline.properties.optimizer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.optimizer.ClipByValue;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How clipping by value is tried. */
public final class ClipByValueSuite implements Suite<ClipByValue> {

    @Override
    public ClipByValue standard() {
        return ClipByValue.standard();
    }

    @Override
    public Arbitrary<ClipByValue> operations(Regime regime) {
        return Arbitraries.of(0.0, 0.25, 1.0, 3.5).map(ClipByValue::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(ClipByValue clip, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(clip, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("nothing exceeds the limit", "|g'| <= limit, to the last bit", ClipByValueSuite::withinLimit),
                new Law("what is within the limit stays", "|g| <= limit gives g' = g, to the last bit",
                        ClipByValueSuite::identityInside));
    }

    private static Verdict withinLimit(Subject subject, Case trial) {
        double limit = ((ClipByValue) trial.operation()).limit();
        Tensor clipped = subject.forward(trial.operation(), trial.inputs()).get("gradient");
        return Verdict.that(DoubleStream.of(clipped.toArray()).allMatch(g -> Math.abs(g) <= limit),
                "came " + clipped + " at limit " + limit);
    }

    private static Verdict identityInside(Subject subject, Case trial) {
        ClipByValue clip = (ClipByValue) trial.operation();
        Tensor inside = trial.inputs().get("gradient").map(g -> Math.abs(g) <= clip.limit() ? g : clip.limit());
        Tensor clipped = subject.forward(clip, Named.of("gradient", inside)).get("gradient");
        return Verdict.that(clipped.equals(inside), inside + " became " + clipped);
    }
}
