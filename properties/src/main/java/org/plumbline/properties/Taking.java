package org.plumbline.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Draws;

/**
 * A suite kept to some of its inputs: for a subject that takes no others.
 *
 * @param suite the suite of all inputs
 * @param condition what is kept
 */
record Taking<O extends Operation>(Suite<O> suite, Predicate<Named<Tensor>> condition) implements Suite<O> {

    /** So many of a regime's inputs show nearly always that some are taken; only where they do not, more are drawn. */
    private static final int FEW = 8;
    private static final int MANY = 500;

    @Override
    public O standard() {
        return suite.standard();
    }

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return suite.operations(regime);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        return suite.inputs(operation, regime).filter(condition);
    }

    /** A regime none of whose inputs is taken has no cases left. */
    @Override
    public Set<Regime> regimes() {
        return suite.regimes().stream().filter(regime -> takesAny(regime, FEW) || takesAny(regime, MANY))
                .collect(Collectors.toSet());
    }

    private boolean takesAny(Regime regime, int draws) {
        Arbitrary<Named<Tensor>> inputs = suite.operations(regime)
                .flatMap(operation -> suite.inputs(operation, regime));
        return Draws.of(inputs, 0, draws).stream().anyMatch(condition);
    }

    @Override
    public Optional<Named<Tensor>> atMean(O operation, Named<Tensor> inputs, double mean) {
        return suite.atMean(operation, inputs, mean);
    }

    @Override
    public List<Law> laws() {
        return suite.laws();
    }
}
