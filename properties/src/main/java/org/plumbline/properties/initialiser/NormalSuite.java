package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.initialiser.Normal;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the normal initialiser is tried. */
public final class NormalSuite implements Suite<Normal> {

    @Override
    public Normal standard() {
        return Normal.standard();
    }

    @Override
    public Arbitrary<Normal> operations(Regime regime) {
        return regime == Regime.EXACT
                ? Combinators.combine(Arbitraries.of(-1.0, 0.0, 0.5), Arbitraries.of(0.0, 0.25, 2.0)).as(Normal::new)
                : Combinators.combine(Arbitraries.of(-1.0, 0.0, 0.3), Arbitraries.of(0.0, 0.01, 2.0)).as(Normal::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Normal normal, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(normal, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("without noise there is the mean", "w(0) = mean, to the last bit", (subject, trial) -> {
            Tensor silence = trial.inputs().get("noise").map(z -> 0);
            Tensor w = subject.forward(trial.operation(), Named.of("noise", silence)).get("parameter");
            double mean = ((Normal) trial.operation()).mean();
            return Verdict.that(w.equals(Tensor.filled(w.shape(), mean)), w + " where the mean is " + mean);
        }));
    }
}
