package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How flattening is tried. */
public final class FlattenSuite implements Suite<Flatten> {

    @Override
    public Flatten standard() {
        return Flatten.standard();
    }

    @Override
    public Arbitrary<Flatten> operations(Regime regime) {
        return Arbitraries.just(Flatten.standard());
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Flatten flatten, Regime regime) {
        return Combinators.combine(Sizes.orNone(3), Sizes.shape(0, 3, 3))
                .flatAs((n, shape) -> Inputs.of(flatten, regime).size("N", n).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("only the shape changes", "y reshaped = x and dx reshaped = dy, to the last bit",
                (subject, trial) -> {
                    Tensor x = trial.inputs().get("x");
                    Tensor dy = trial.upstream().get("y");
                    Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
                    Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
                    return Verdict.that(y.reshape(x.shape()).equals(x), "y = " + y)
                            .and(Verdict.that(dx.reshape(dy.shape()).equals(dy), "dx = " + dx));
                }));
    }
}
