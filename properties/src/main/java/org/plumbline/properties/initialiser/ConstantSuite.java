package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.initialiser.Constant;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the constant initialiser is tried. */
public final class ConstantSuite implements Suite<Constant> {

    @Override
    public Constant standard() {
        return Constant.standard();
    }

    @Override
    public Arbitrary<Constant> operations(Regime regime) {
        return Arbitraries.of(-1.0, 0.0, 0.01, 0.5).map(Constant::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Constant constant, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(constant, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("only the shape counts", "w(like) = w(2 like), to the last bit", (subject, trial) -> {
            Named<Tensor> once = subject.forward(trial.operation(), trial.inputs());
            Named<Tensor> twice = subject.forward(trial.operation(), trial.inputs().map(like -> like.times(2)));
            return Verdict.that(once.equals(twice), once + " and " + twice);
        }));
    }
}
