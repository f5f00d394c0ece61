package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.layer.DropoutMask;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How masks for dropout are tried; their statistics are tested beside it. */
public final class DropoutMaskSuite implements Suite<DropoutMask> {

    @Override
    public DropoutMask standard() {
        return DropoutMask.standard();
    }

    @Override
    public Arbitrary<DropoutMask> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(DropoutProbability.class),
                Arbitraries.of(0.5, 0.1, 0.25, 0.9, 0.0, 1.0)).as(DropoutMask::new);
    }

    /** Noise of few values, so that it often equals the probability. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(DropoutMask mask, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(mask, regime).ellipsis(shape)
                .values("noise", Values.among(0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999)).arbitrary());
    }

    /** Nothing overflows or cancels where nothing is computed: noise from 0 to 1 is compared, and exactly. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("being kept and being dropped are complements",
                        "mask(keep p) = 1 - mask(drop p) of the same noise", (subject, trial) -> {
                            DropoutMask mask = (DropoutMask) trial.operation();
                            DropoutProbability other = mask.of() == DropoutProbability.KEEP
                                    ? DropoutProbability.DROP : DropoutProbability.KEEP;
                            Tensor here = subject.forward(mask, trial.inputs()).get("mask");
                            Tensor there = subject.forward(
                                    new DropoutMask(other, mask.probability()), trial.inputs()).get("mask");
                            return Verdict.that(here.equals(there.map(bit -> 1 - bit)), here + " and " + there);
                        }),
                new Law("certainty leaves no choice", "mask = 1", (subject, trial) -> {
                    Tensor mask = subject.forward(trial.operation(), trial.inputs()).get("mask");
                    return Verdict.that(mask.equals(Tensor.filled(mask.shape(), 1)), "mask = " + mask);
                }).at("the probability of being kept is 1", DropoutMaskSuite::certain));
    }

    private static Case certain(Case trial) {
        DropoutProbability of = ((DropoutMask) trial.operation()).of();
        return trial.withOperation(new DropoutMask(of, of == DropoutProbability.KEEP ? 1 : 0));
    }
}
