package org.plumbline.properties.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.network.Transpose;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the swap of a matrix's axes is tried. */
public final class TransposeSuite implements Suite<Transpose> {

    @Override
    public Transpose standard() {
        return Transpose.standard();
    }

    @Override
    public Arbitrary<Transpose> operations(Regime regime) {
        return Arbitraries.just(standard());
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Transpose transpose, Regime regime) {
        return Combinators.combine(Sizes.orNone(4), Sizes.upTo(4))
                .flatAs((n, m) -> Inputs.of(transpose, regime).size("N", n).size("M", m).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("twice is not at all", "(x')' = x, to the last bit", (subject, trial) -> {
            Named<Tensor> once = subject.forward(trial.operation(), trial.inputs());
            Tensor twice = subject.forward(trial.operation(), Named.of("x", once.get("y"))).get("y");
            return Verdict.that(twice.equals(trial.inputs().get("x")), "(x')' = " + twice);
        }));
    }
}
