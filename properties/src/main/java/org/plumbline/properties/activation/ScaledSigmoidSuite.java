package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.ScaledSigmoid;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the sigmoid onto an interval is tried. */
public final class ScaledSigmoidSuite extends ElementwiseSuite<ScaledSigmoid> {

    @Override
    public ScaledSigmoid standard() {
        return ScaledSigmoid.standard();
    }

    @Override
    public Arbitrary<ScaledSigmoid> operations(Regime regime) {
        return Arbitraries.of(ScaledSigmoid.standard(), new ScaledSigmoid(-1, 1), new ScaledSigmoid(0, 1e4),
                new ScaledSigmoid(18, 100), new ScaledSigmoid(-0.3, -0.1));
    }

    @Override
    Interval range(ScaledSigmoid function) {
        return new Interval(function.a(), function.b());
    }

    @Override
    Interval slopes(ScaledSigmoid function) {
        return new Interval(0, (function.b() - function.a()) / 4);
    }

    /** Within 1e-17 of 0 the sum for a = -b keeps no digits there; beyond 1e4 the exponential overflows. */
    @Override
    boolean calculable(ScaledSigmoid function, double x) {
        return x == 0 || Math.abs(x) >= 1e-17 && Math.abs(x) <= 1e4;
    }

    private static ElementwiseLaws.Terms reflection(Operation operation) {
        ScaledSigmoid function = (ScaledSigmoid) operation;
        return (x, y, reflected) -> new double[] {y, reflected, -function.a(), -function.b()};
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("y(x) + y(-x) = a + b", ScaledSigmoidSuite::reflection));
    }
}
