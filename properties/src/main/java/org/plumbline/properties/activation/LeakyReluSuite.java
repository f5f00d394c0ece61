package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.activation.LeakyRelu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;

/** How the leaky rectified linear unit is tried. */
public final class LeakyReluSuite extends ElementwiseSuite<LeakyRelu> {

    @Override
    public LeakyRelu standard() {
        return LeakyRelu.standard();
    }

    @Override
    public Arbitrary<LeakyRelu> operations(Regime regime) {
        Arbitrary<Double> slopes = regime == Regime.EXACT
                ? Arbitraries.of(-1.0, 0.0, 0.25, 0.5, 1.0) : Arbitraries.of(-1.0, 0.0, 0.01, 0.3, 1.0, 2.0);
        return Combinators.combine(slopes, Arbitraries.of(Kink.class)).as(LeakyRelu::new);
    }

    @Override
    Interval range(LeakyRelu function) {
        return new Interval(function.slope() > 0 ? Double.NEGATIVE_INFINITY : 0, Double.POSITIVE_INFINITY);
    }

    @Override
    Interval slopes(LeakyRelu function) {
        return new Interval(Math.min(function.slope(), 1), Math.max(function.slope(), 1));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.homogeneous(),
                limiting("slope 0 is relu", "y = max(0, x)", 0, x -> Math.max(0, x)),
                limiting("slope 1 is the identity", "y = x", 1, x -> x));
    }

    private static Law limiting(String name, String formula, double slope, DoubleUnaryOperator limit) {
        return new Law(name, formula + ", to the last bit", (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y").map(e -> e + 0);
            return Verdict.that(y.equals(x.map(limit)), "y = " + y + " for x = " + x);
        }).at("slope = " + (int) slope, trial ->
                trial.withOperation(new LeakyRelu(slope, ((LeakyRelu) trial.operation()).atZero())));
    }
}
