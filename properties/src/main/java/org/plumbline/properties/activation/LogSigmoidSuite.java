package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.LogSigmoid;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the logarithm of the sigmoid is tried. */
public final class LogSigmoidSuite extends ElementwiseSuite<LogSigmoid> {

    @Override
    public LogSigmoid standard() {
        return LogSigmoid.standard();
    }

    @Override
    public Arbitrary<LogSigmoid> operations(Regime regime) {
        return Arbitraries.just(LogSigmoid.standard());
    }

    @Override
    Interval range(LogSigmoid function) {
        return new Interval(Double.NEGATIVE_INFINITY, 0);
    }

    @Override
    Interval slopes(LogSigmoid function) {
        return new Interval(0, 1);
    }

    /** Above 40 the sum 1 + exp(-x) keeps too few digits there, and beyond -1e4 the exponential overflows. */
    @Override
    boolean calculable(LogSigmoid function, double x) {
        return x <= 40 && x >= -1e4;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("logsigmoid(x) - logsigmoid(-x) = x",
                        (x, y, reflected) -> new double[] {y, -reflected, -x}),
                ElementwiseLaws.derivative("dx = dy (1 - exp(y))", 1, y -> -Math.expm1(y)));
    }
}
