package org.plumbline.properties.optimizer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipGuard;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
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
import org.plumbline.properties.generate.Values;

/** How clipping by norm is tried. */
public final class ClipByNormSuite implements Suite<ClipByNorm> {

    private static final Values CONTRASTS = Values.among(1e-320, -1e-215, 1e-130, 1, -1e105, 1e305, -1.7e308);

    @Override
    public ClipByNorm standard() {
        return ClipByNorm.standard();
    }

    @Override
    public Arbitrary<ClipByNorm> operations(Regime regime) {
        Arbitrary<Double> maxima = Arbitraries.of(0.01, 1.0, 5.0, 1000.0);
        Arbitrary<Double> extremes = Arbitraries.of(ClipByNorm.LEAST_MAXIMUM, 1e-100, 1e100, Double.MAX_VALUE);
        return Combinators.combine(regime == Regime.EXTREME ? Arbitraries.oneOf(maxima, extremes) : maxima,
                Arbitraries.of(ClipGuard.class)).as(ClipByNorm::new);
    }

    /**
     * Away from norms so near the maximum that rounding decides whether the gradient is scaled; in the extreme also
     * with the tiny beside the huge, whose quotient underflows.
     */
    @Override
    public Arbitrary<Named<Tensor>> inputs(ClipByNorm clip, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> {
            Inputs inputs = Inputs.of(clip, regime).ellipsis(shape);
            return regime == Regime.EXTREME
                    ? inputs.eitherValues("gradient", Values.of(regime), CONTRASTS).arbitrary() : inputs.arbitrary();
        })
                .filter(inputs -> Truth.margin(clip, inputs) > SMOOTH);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the norm does not exceed the maximum", "|g'| <= maximum", ClipByNormSuite::withinMaximum),
                new Law("the direction stays", "g'_i |g| = g_i |g'|", ClipByNormSuite::keepsDirection),
                new Law("what is within the maximum stays", "|g| + guard <= maximum gives g' = g, to the last bit",
                        ClipByNormSuite::identityInside));
    }

    /** Every element is within its bound of a vector of at most this norm. */
    private static Verdict withinMaximum(Subject subject, Case trial) {
        Tensor clipped = subject.forward(trial.operation(), trial.inputs()).get("gradient");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("gradient").bound();
        double maximum = ((ClipByNorm) trial.operation()).maximum();
        double norm = norm(clipped).value();
        return Verdict.that(norm <= maximum + norm(bound).value(), "the norm of " + clipped + " is " + norm);
    }

    /** Cross products of two vectors, each element of one within its bound, cancel to |g| times that bound. */
    private static Verdict keepsDirection(Subject subject, Case trial) {
        Tensor g = trial.inputs().get("gradient");
        Tensor clipped = subject.forward(trial.operation(), trial.inputs()).get("gradient");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("gradient").bound();
        DoubleDouble before = norm(g);
        DoubleDouble after = norm(clipped);
        double slack = 2 * before.value() * norm(bound).value();
        Verdict verdict = Verdict.PASS;
        for (int i = 0; i < g.count(); i++) {
            double cross = before.times(clipped.at(i)).minus(after.times(g.at(i))).value();
            verdict = verdict.and(Verdict.near("element " + i, cross, 0, slack));
        }
        return verdict;
    }

    private static Verdict identityInside(Subject subject, Case trial) {
        ClipByNorm clip = (ClipByNorm) trial.operation();
        Tensor g = trial.inputs().get("gradient");
        Tensor inside = g.times(clip.maximum() / 8 / Math.max(1, norm(g).value()));
        Tensor clipped = subject.forward(clip, Named.of("gradient", inside)).get("gradient");
        return Verdict.that(clipped.equals(inside), inside + " became " + clipped);
    }

    private static DoubleDouble norm(Tensor tensor) {
        NdArray<DoubleDouble> array = NdArray.input(DoubleDouble.ARITHMETIC, tensor);
        return array.dot(array).sqrt();
    }
}
