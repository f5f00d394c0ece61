package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Softplus;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How softplus is tried. */
public final class SoftplusSuite extends ElementwiseSuite<Softplus> {

    @Override
    public Softplus standard() {
        return Softplus.standard();
    }

    @Override
    public Arbitrary<Softplus> operations(Regime regime) {
        return Arbitraries.just(Softplus.standard());
    }

    @Override
    Interval range(Softplus function) {
        return new Interval(0, Double.POSITIVE_INFINITY);
    }

    @Override
    Interval slopes(Softplus function) {
        return new Interval(0, 1);
    }

    /** Below -40 the sum 1 + exp(x) keeps too few digits there, and beyond 1e4 the exponential overflows. */
    @Override
    boolean calculable(Softplus function, double x) {
        return x >= -40 && x <= 1e4;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("softplus(x) - softplus(-x) = x",
                        (x, y, reflected) -> new double[] {y, -reflected, -x}),
                ElementwiseLaws.derivative("dx = dy (1 - exp(-y))", 1, y -> -Math.expm1(-y)));
    }
}
