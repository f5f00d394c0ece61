package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Silu;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the sigmoid linear unit is tried. */
public final class SiluSuite extends ElementwiseSuite<Silu> {

    @Override
    public Silu standard() {
        return Silu.standard();
    }

    @Override
    public Arbitrary<Silu> operations(Regime regime) {
        return Arbitraries.just(Silu.standard());
    }

    /** The minimum is -W(1/e) = -0.27846, with Lambert's W. */
    @Override
    Interval range(Silu function) {
        return new Interval(-0.2785, Double.POSITIVE_INFINITY);
    }

    /** The extremes are -0.09984 and 1.09984, where x tanh(x / 2) = 2. */
    @Override
    Interval slopes(Silu function) {
        return new Interval(-0.0999, 1.0999);
    }

    /** Beyond 1e4 the exponential overflows even there. */
    @Override
    boolean calculable(Silu function, double x) {
        return Math.abs(x) <= 1e4;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("silu(x) - silu(-x) = x",
                        (x, y, reflected) -> new double[] {y, -reflected, -x}),
                ElementwiseLaws.formula("silu(x) = x (1 + tanh(x / 2)) / 2",
                        x -> x.over(2).tanh().plus(1).times(x).over(2)));
    }
}
