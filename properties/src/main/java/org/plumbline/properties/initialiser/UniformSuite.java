package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.initialiser.Uniform;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the uniform initialiser is tried. */
public final class UniformSuite implements Suite<Uniform> {

    @Override
    public Uniform standard() {
        return Uniform.standard();
    }

    @Override
    public Arbitrary<Uniform> operations(Regime regime) {
        return regime == Regime.EXACT
                ? Arbitraries.of(new Uniform(-0.5, 0.5), new Uniform(0, 4), new Uniform(-0.25, 1))
                : Arbitraries.of(new Uniform(-0.05, 0.05), new Uniform(0, 3), new Uniform(-0.1, 0.7),
                        new Uniform(2, 2));
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Uniform uniform, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(uniform, regime).ellipsis(shape)
                .values("noise", Noise.uniform(regime)).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("the ends are the ends", "w(0) = low, low <= w <= high but for a rounding",
                (subject, trial) -> {
                    Uniform uniform = (Uniform) trial.operation();
                    Tensor noise = trial.inputs().get("noise");
                    Tensor least = subject.forward(uniform, Named.of("noise", noise.map(u -> 0))).get("parameter");
                    Tensor w = subject.forward(uniform, trial.inputs()).get("parameter");
                    double slack = 0x1p-52 * Math.max(Math.abs(uniform.low()), Math.abs(uniform.high()));
                    return Verdict.that(least.equals(Tensor.filled(w.shape(), uniform.low()))
                            && DoubleStream.of(w.toArray())
                                    .allMatch(x -> x >= uniform.low() - slack && x <= uniform.high() + slack),
                            "w(0) = " + least + ", w = " + w);
                }));
    }
}
