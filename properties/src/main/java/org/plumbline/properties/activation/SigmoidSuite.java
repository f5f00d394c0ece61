package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the logistic sigmoid is tried. */
public final class SigmoidSuite extends ElementwiseSuite<Sigmoid> {

    @Override
    public Sigmoid standard() {
        return Sigmoid.standard();
    }

    @Override
    public Arbitrary<Sigmoid> operations(Regime regime) {
        return Arbitraries.just(Sigmoid.standard());
    }

    @Override
    Interval range(Sigmoid function) {
        return new Interval(0, 1);
    }

    @Override
    Interval slopes(Sigmoid function) {
        return new Interval(0, 0.25);
    }

    /** Beyond 1e4 the exponential overflows even there. */
    @Override
    boolean calculable(Sigmoid function, double x) {
        return Math.abs(x) <= 1e4;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("sigmoid(-x) = 1 - sigmoid(x)",
                        (x, y, reflected) -> new double[] {y, reflected, -1}),
                ElementwiseLaws.formula("sigmoid(x) = (1 + tanh(x / 2)) / 2", x -> x.over(2).tanh().plus(1).over(2)),
                ElementwiseLaws.derivative("dx = dy y (1 - y)", 1, y -> y * (1 - y)));
    }
}
