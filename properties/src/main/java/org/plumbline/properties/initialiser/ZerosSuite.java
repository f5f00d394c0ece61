package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.initialiser.Constant;
import org.plumbline.oracle.initialiser.Zeros;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the zero initialiser is tried. */
public final class ZerosSuite implements Suite<Zeros> {

    @Override
    public Zeros standard() {
        return Zeros.standard();
    }

    @Override
    public Arbitrary<Zeros> operations(Regime regime) {
        return Arbitraries.just(Zeros.standard());
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Zeros zeros, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(zeros, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("zeros are the constant 0", "w = constant(0), to the last bit", (subject, trial) -> {
            Named<Tensor> zeros = subject.forward(trial.operation(), trial.inputs());
            Named<Tensor> constant = subject.forward(new Constant(0), trial.inputs());
            return Verdict.that(zeros.equals(constant), zeros + " and " + constant);
        }));
    }
}
