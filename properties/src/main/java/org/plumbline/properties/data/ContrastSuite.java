package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Contrast;
import org.plumbline.oracle.data.Pivot;
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

/** How contrast is tried. */
public final class ContrastSuite implements Suite<Contrast> {

    @Override
    public Contrast standard() {
        return Contrast.standard();
    }

    @Override
    public Arbitrary<Contrast> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.5, 1.0, 1.7), Arbitraries.of(Pivot.class)).as(Contrast::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Contrast contrast, Regime regime) {
        return Combinators.combine(Sizes.orNone(2), Sizes.upTo(3), Sizes.upTo(3), Sizes.upTo(3))
                .flatAs((n, c, h, w) -> Inputs.of(contrast, regime)
                        .size("N", n).size("C", c).size("H", h).size("W", w).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        // 0 times the pivot is 0, and 1 times the pixel is the pixel: nothing rounds.
        return List.of(NoChange.law("factor = 1", given -> new Contrast(1, ((Contrast) given).pivot())),
                new Law("the mean of all stays", "sum y = sum x", ContrastSuite::meanStays));
    }

    /** What shares a mean keeps it, so all of it does: within the bounds of y and the rounding of the two sums. */
    private static Verdict meanStays(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        double summing = x.count() * Precision.DOUBLE.unitRoundoff();
        double bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound().sum() * (1 + summing)
                + summing * (x.map(Math::abs).sum() + y.map(Math::abs).sum());
        return Verdict.near("the sum", y.sum(), x.sum(), bound);
    }
}
