package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.initialiser.TruncatedNormal;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the truncated normal initialiser is tried. */
public final class TruncatedNormalSuite implements Suite<TruncatedNormal> {

    @Override
    public TruncatedNormal standard() {
        return TruncatedNormal.standard();
    }

    @Override
    public Arbitrary<TruncatedNormal> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(-1.0, 0.0, 0.3), Arbitraries.of(0.0, 0.01, 2.0))
                .as(TruncatedNormal::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(TruncatedNormal normal, Regime regime) {
        return Sizes.shape(0, 2, 3).flatMap(shape -> Inputs.of(normal, regime).ellipsis(shape)
                .values("noise", Noise.uniform(regime)).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("nothing is further from the mean than two deviations", "|w - mean| <= 2 deviation",
                        TruncatedNormalSuite::withinTwoDeviations),
                new Law("the distribution is symmetric", "w(1 - u) - mean = mean - w(u)",
                        TruncatedNormalSuite::symmetric));
    }

    private static Verdict withinTwoDeviations(Subject subject, Case trial) {
        TruncatedNormal normal = (TruncatedNormal) trial.operation();
        Tensor w = subject.forward(normal, trial.inputs()).get("parameter");
        Tensor slack = bound(trial);
        return Verdict.that(IntStream.range(0, w.count())
                .allMatch(i -> Math.abs(w.at(i) - normal.mean()) <= 2 * normal.deviation() + 2 * slack.at(i)),
                "w = " + w);
    }

    /** With noise of ten bits, so that 1 - u is exact; 0, which has no counterpart below 1, becomes 1/2. */
    private static Verdict symmetric(Subject subject, Case trial) {
        TruncatedNormal normal = (TruncatedNormal) trial.operation();
        Tensor noise = trial.inputs().get("noise").map(u -> u < 0x1p-10 ? 0.5 : Math.floor(u * 1024) / 1024);
        Case here = trial.withInputs(Named.of("noise", noise));
        Case there = trial.withInputs(Named.of("noise", noise.map(u -> 1 - u)));
        Tensor sum = subject.forward(normal, here.inputs()).get("parameter")
                .plus(subject.forward(normal, there.inputs()).get("parameter"));
        Tensor slack = bound(here).plus(bound(there));
        return Verdict.worst(IntStream.range(0, sum.count()).mapToObj(i -> Verdict.near("element " + i,
                sum.at(i), 2 * normal.mean(), slack.at(i) + 0x1p-53 * Math.abs(sum.at(i)))).toList());
    }

    private static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("parameter").bound();
    }
}
