package org.plumbline.properties.pooling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** How Lp pooling is tried. */
public final class LpPool2dSuite extends PoolSuite<LpPool2d> {

    @Override
    public LpPool2d standard() {
        return LpPool2d.standard();
    }

    @Override
    public Arbitrary<LpPool2d> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(1.0, 1.5, 2.0, 3.0), geometries())
                .as((p, geometry) -> new LpPool2d(p, geometry.rounding(), geometry.layout(),
                        geometry.height(), geometry.width()));
    }

    @Override
    Geometry geometry(LpPool2d pool) {
        return new Geometry(pool.rounding(), pool.layout(), pool.height(), pool.width());
    }

    @Override
    LpPool2d with(LpPool2d pool, Geometry geometry) {
        return new LpPool2d(pool.p(), geometry.rounding(), geometry.layout(), geometry.height(), geometry.width());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.KINK, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(new Law("a norm is even", "y(-x) = y(x), to the last bit", LpPool2dSuite::even));
        laws.add(new Law("a norm is between the maximum and the sum of magnitudes", "max |x| <= y <= sum |x|",
                LpPool2dSuite::betweenMaximumAndSum));
        return laws;
    }

    private static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
    }

    private static Verdict even(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor mirrored = subject.forward(trial.operation(), trial.inputs().map(x -> x.times(-1))).get("y");
        return Verdict.that(y.equals(mirrored), "y(x) = " + y + ", y(-x) = " + mirrored);
    }

    /** The sum is the 1-norm: padding adds nothing to it. */
    private static Verdict betweenMaximumAndSum(Subject subject, Case trial) {
        LpPool2d pool = (LpPool2d) trial.operation();
        Named<Tensor> magnitudes = trial.inputs().map(x -> x.map(Math::abs));
        MaxPool2d max = new MaxPool2d(Tie.FIRST, pool.rounding(), pool.layout(), pool.height(), pool.width());
        Case sum = new Case(new LpPool2d(1, pool.rounding(), pool.layout(), pool.height(), pool.width()),
                trial.inputs(), Named.none());
        Tensor y = subject.forward(pool, trial.inputs()).get("y");
        Tensor low = subject.forward(max, magnitudes).get("y").minus(y).map(e -> Math.max(0, e));
        Tensor high = y.minus(subject.forward(sum.operation(), sum.inputs()).get("y")).map(e -> Math.max(0, e));
        Tensor zero = Tensor.zeros(y.shape());
        return Expected.of(zero, bound(trial)).judge("max |x| - y", low)
                .and(Expected.of(zero, bound(trial).plus(bound(sum))).judge("y - sum |x|", high));
    }
}
