package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a commutative operation on the elements of two tensors is tried.
 *
 * @param <O> the operation
 */
public abstract class PairSuite<O extends Differentiable> implements Suite<O> {

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return Arbitraries.just(standard());
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(operation, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(COMMUTATIVE);
    }

    /** Rounding does not see the order of two operands. */
    static final Law COMMUTATIVE = new Law("commutative", "y(a, b) = y(b, a) and da, db change places, to the last bit",
            (subject, trial) -> {
                Differentiable operation = trial.differentiable();
                Named<Tensor> swapped = Named.of("a", trial.inputs().get("b"), "b", trial.inputs().get("a"));
                Tensor y = subject.forward(operation, trial.inputs()).get("y");
                Tensor other = subject.forward(operation, swapped).get("y");
                Named<Tensor> gradient = subject.backward(operation, trial.inputs(), trial.upstream());
                Named<Tensor> others = subject.backward(operation, swapped, trial.upstream());
                return Verdict.that(y.equals(other), "y(a, b) = " + y + ", y(b, a) = " + other)
                        .and(Verdict.that(gradient.get("a").equals(others.get("b"))
                                && gradient.get("b").equals(others.get("a")),
                                "gradients " + gradient + ", of the swapped " + others));
            });
}
