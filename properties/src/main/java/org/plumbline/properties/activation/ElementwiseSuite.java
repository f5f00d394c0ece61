package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a function of every element by itself is tried.
 *
 * @param <O> the function
 */
public abstract class ElementwiseSuite<O extends Elementwise> implements Suite<O> {

    @Override
    public Arbitrary<Named<Tensor>> inputs(O function, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(function, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("every element by itself", "y(x) reshaped = y(x reshaped), to the last bit",
                (subject, trial) -> {
                    Tensor x = trial.inputs().get("x");
                    Shape flat = Shape.of(x.count());
                    Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
                    Tensor flattened = subject.forward(trial.operation(), Named.of("x", x.reshape(flat))).get("y");
                    return Verdict.that(y.reshape(flat).equals(flattened), "y = " + y + ", flattened " + flattened);
                }));
    }
}
