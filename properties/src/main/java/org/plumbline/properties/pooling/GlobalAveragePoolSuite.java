package org.plumbline.properties.pooling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.Divisor;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.pooling.PoolAxis;
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

/** How global average pooling is tried. */
public final class GlobalAveragePoolSuite implements Suite<GlobalAveragePool> {

    @Override
    public GlobalAveragePool standard() {
        return GlobalAveragePool.standard();
    }

    @Override
    public Arbitrary<GlobalAveragePool> operations(Regime regime) {
        return Arbitraries.of(Layout.class).map(GlobalAveragePool::new);
    }

    /** Exact cases average over 1, 2, 4 or 8 positions; at extremes a definition is evaluated for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(GlobalAveragePool pool, Regime regime) {
        int most = regime == Regime.EXTREME ? 1 : 2;
        return Combinators.combine(Sizes.orNone(most), Sizes.axis(most),
                Sizes.shape(0, 3, regime == Regime.ORDINARY ? 3 : 2))
                .flatAs((n, c, positions) -> Inputs.of(pool, regime)
                        .size("N", n).size("C", c).ellipsis(positions).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the average of a constant is the constant", "y(c) = c", (subject, trial) -> {
                    Tensor y = subject.forward(trial.operation(), trial.inputs().map(x -> x.map(v -> 3))).get("y");
                    return Verdict.that(y.equals(y.map(v -> 3)), "the average of threes is " + y);
                }),
                new Law("global average pooling is average pooling with a kernel as large as the image",
                        "y = average-pool2d(x, (H, W))", GlobalAveragePoolSuite::isOneWindow));
    }

    /** All spatial axes in one column, which is one window. */
    private static Verdict isOneWindow(Subject subject, Case trial) {
        GlobalAveragePool pool = (GlobalAveragePool) trial.operation();
        Tensor x = pool.layout().channelsFirst(trial.inputs().get("x"));
        Tensor y = subject.forward(pool, trial.inputs()).get("y");
        int positions = x.shape().without(0).without(0).count();
        AveragePool2d one = new AveragePool2d(Divisor.PADDING_COUNTS, Rounding.FLOOR, Layout.NCHW,
                PoolAxis.tiles(positions), PoolAxis.tiles(1));
        Tensor column = x.reshape(Shape.of(x.size(0), x.size(1), positions, 1));
        Tensor window = subject.forward(one, Named.of("x", column)).get("y");
        return Expected.of(window.reshape(y.shape()), Truth.outputs(trial, Precision.DOUBLE).get("y").bound().times(2))
                .judge("y", y);
    }
}
