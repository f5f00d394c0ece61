package org.plumbline.properties.normalisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.normalisation.LayerNorm;
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

/** How layer normalisation is tried. */
public final class LayerNormSuite implements Suite<LayerNorm> {

    @Override
    public LayerNorm standard() {
        return LayerNorm.standard();
    }

    @Override
    public Arbitrary<LayerNorm> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(1e-5, 1e-3, 1e-12, 1.0), Arbitraries.of(Variance.class))
                .as(LayerNorm::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(LayerNorm norm, Regime regime) {
        int least = norm.variance() == Variance.BIASED ? 1 : 2;
        return Combinators.combine(Sizes.shape(0, 2, 3), Sizes.between(least, 5))
                .flatAs((rows, d) -> Inputs.of(norm, regime).ellipsis(rows).size("D", d).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the gradient sums to zero over the normalised axis", "sum_d dx = 0",
                        LayerNormSuite::gradientSumsToZero),
                new Law("a shift of x changes nothing", "y(x + c) = y(x)", LayerNormSuite::shiftInvariant));
    }

    /** Every dx is within its bound of the true one, and the true ones sum to zero. */
    private static Verdict gradientSumsToZero(Subject subject, Case trial) {
        Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
        Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound();
        int d = dx.size(-1);
        Tensor rows = dx.reshape(Shape.of(dx.count() / d, d));
        Tensor bounds = bound.reshape(rows.shape());
        Verdict verdict = Verdict.PASS;
        for (int row = 0; row < rows.size(0); row++) {
            Tensor line = rows.select(0, row);
            double rounding = d * Precision.DOUBLE.unitRoundoff() * line.map(Math::abs).sum();
            verdict = verdict.and(Verdict.near("the sum of row " + row, line.sum(), 0,
                    bounds.select(0, row).sum() + rounding));
        }
        return verdict;
    }

    /** Shifting by a power of two is exact here or rounds x by less than the bound's share for inputs. */
    private static Verdict shiftInvariant(Subject subject, Case trial) {
        Case shifted = trial.withInputs(trial.inputs().with("x", trial.inputs().get("x").map(x -> x + 8)));
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Expected here = Truth.outputs(trial, Precision.DOUBLE).get("y");
        Expected there = Truth.outputs(shifted, Precision.DOUBLE).get("y");
        return Expected.of(y, here.bound().plus(there.bound()))
                .judge("y", subject.forward(trial.operation(), shifted.inputs()).get("y"));
    }
}
