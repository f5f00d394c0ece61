package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;

/** How the rectified linear unit is tried. */
public final class ReluSuite extends ElementwiseSuite<Relu> {

    @Override
    public Relu standard() {
        return Relu.standard();
    }

    @Override
    public Arbitrary<Relu> operations(Regime regime) {
        return Arbitraries.of(Kink.class).map(Relu::new);
    }

    @Override
    Interval range(Relu function) {
        return new Interval(0, Double.POSITIVE_INFINITY);
    }

    @Override
    Interval slopes(Relu function) {
        return new Interval(0, 1);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.homogeneous(),
                ElementwiseLaws.reflection("relu(x) - relu(-x) = x",
                        (x, y, reflected) -> new double[] {y, -reflected, -x}),
                new Law("idempotent", "relu(relu(x)) = relu(x), to the last bit", (subject, trial) -> {
                    Tensor once = ElementwiseLaws.value(subject, trial, trial.inputs().get("x"));
                    Tensor twice = ElementwiseLaws.value(subject, trial, once);
                    return Verdict.that(twice.equals(once), "once " + once + ", twice " + twice);
                }));
    }
}
