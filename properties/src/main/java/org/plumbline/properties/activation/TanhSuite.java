package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the hyperbolic tangent is tried. */
public final class TanhSuite extends ElementwiseSuite<Tanh> {

    @Override
    public Tanh standard() {
        return Tanh.standard();
    }

    @Override
    public Arbitrary<Tanh> operations(Regime regime) {
        return Arbitraries.just(Tanh.standard());
    }

    @Override
    Interval range(Tanh function) {
        return new Interval(-1, 1);
    }

    @Override
    Interval slopes(Tanh function) {
        return new Interval(0, 1);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.odd(),
                ElementwiseLaws.formula("tanh(x) = 2 sigmoid(2 x) - 1",
                        x -> x.times(-2).exp().plus(1).reciprocal().times(2).minus(1)),
                ElementwiseLaws.derivative("dx = dy (1 - y^2)", 2, y -> 1 - y * y));
    }
}
