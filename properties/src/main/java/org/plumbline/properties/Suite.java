package org.plumbline.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Once;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * How one operation is tried: its random conventions, its random inputs in every regime, and its laws.
 *
 * @param <O> the operation
 */
public interface Suite<O extends Operation> {

    /** Comparisons of ordinary cases are decided by more than this, so that a small step crosses no kink. */
    double SMOOTH = 0x1p-11;

    /** The operation with its documented defaults. */
    O standard();

    /** The operation with random conventions and hyper-parameters, fit for a regime. */
    Arbitrary<O> operations(Regime regime);

    /** Random inputs of small random shapes. */
    Arbitrary<Named<Tensor>> inputs(O operation, Regime regime);

    /** The regimes that make sense for this operation; {@link Regime#ORDINARY} always does. */
    Set<Regime> regimes();

    /**
     * Inputs at the corners of the domain, such as infinite ones, at which no definition can be evaluated, but where
     * the operation declares what it gives; optional inputs are left out.
     */
    default List<Named<Tensor>> corners(O operation) {
        return List.of();
    }

    /**
     * Ordinary inputs moved to a great mean, where a formula that does without deviations from it loses its digits;
     * none where the operation does not take the mean of what it is given.
     */
    default Optional<Named<Tensor>> atMean(O operation, Named<Tensor> inputs, double mean) {
        return Optional.empty();
    }

    /** The theorems of this operation, checked on ordinary cases. */
    default List<Law> laws() {
        return List.of();
    }

    /**
     * This suite kept to one choice of conventions and hyper-parameters. It has the exact regime only where this suite
     * makes that very choice there: with a slope of 0.01, say, no product is exact.
     */
    default Suite<O> only(O operation) {
        return new Only<>(this, operation);
    }

    /** This suite kept to the operations that fit a condition. */
    default Suite<O> where(Predicate<? super O> condition) {
        return new Where<>(this, condition);
    }

    /** This suite kept to the inputs that fit a condition. */
    default Suite<O> taking(Predicate<Named<Tensor>> condition) {
        return new Taking<>(this, condition);
    }

    /** Random cases. Ordinary ones of an operation with a gradient keep off the kinks. */
    default Arbitrary<Case> cases(Regime regime) {
        return operations(regime).flatMap(operation -> new Once<>(inputs(operation, regime))
                .filter(inputs -> regime != Regime.ORDINARY || smooth(operation, inputs))
                .flatMap(inputs -> upstreams(operation, inputs, regime)
                        .map(upstream -> new Case(operation, inputs, upstream))));
    }

    /** Whether inputs are off the kinks of an operation, if it has a gradient. */
    static boolean smooth(Operation operation, Named<Tensor> inputs) {
        return !(operation instanceof Differentiable) || Truth.margin(operation, inputs) > SMOOTH;
    }

    /** Random upstream gradients, one for each differentiable output; none where the operation has no gradient. */
    default Arbitrary<Named<Tensor>> upstreams(O operation, Named<Tensor> inputs, Regime regime) {
        if (!(operation instanceof Differentiable)) {
            return Arbitraries.just(Named.none());
        }
        Named<NdArray<Plain>> outputs = Truth.evaluate(operation, inputs, Plain.ARITHMETIC);
        Values values = Values.of(regime == Regime.EXTREME ? Regime.ORDINARY : regime);
        List<Arbitrary<Named<Tensor>>> gradients = operation.signature().outputs().stream()
                .filter(Port::differentiable)
                .map(port -> Tensors.of(outputs.get(port.name()).shape(), values)
                        .map(tensor -> Named.of(port.name(), tensor)))
                .toList();
        return Combinators.combine(gradients).as(all -> all.stream().reduce(Named.none(), Named::with));
    }
}
