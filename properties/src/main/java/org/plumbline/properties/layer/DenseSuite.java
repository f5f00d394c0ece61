package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Batch;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the fully connected layer is tried. */
public final class DenseSuite implements Suite<Dense> {

    @Override
    public Dense standard() {
        return Dense.standard();
    }

    @Override
    public Arbitrary<Dense> operations(Regime regime) {
        return Arbitraries.of(Batch.class).map(Dense::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Dense dense, Regime regime) {
        return Combinators.combine(Sizes.orNone(4), Sizes.axis(4), Sizes.axis(4))
                .flatAs((n, d, m) -> Inputs.of(dense, regime).size("N", n).size("D", d).size("M", m).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("a batch is its examples, one by one",
                "y of the first example alone = the first example of y, to the last bit", (subject, trial) -> {
                    Dense dense = (Dense) trial.operation();
                    int examples = 1 - dense.batch().feature();
                    Tensor x = trial.inputs().get("x");
                    Tensor alone = subject.forward(dense, trial.inputs().with("x", x.slice(examples, 0, 1))).get("y");
                    Tensor among = subject.forward(dense, trial.inputs()).get("y").slice(examples, 0, 1);
                    return Verdict.that(alone.equals(among), "alone " + alone + ", among others " + among);
                }).where("there is an example", trial -> trial.inputs().get("x")
                        .size(1 - ((Dense) trial.operation()).batch().feature()) > 0));
    }
}
