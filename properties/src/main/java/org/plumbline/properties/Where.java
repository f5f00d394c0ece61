package org.plumbline.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A suite kept to some of its operations, drawn and shrunk among these.
 *
 * @param suite the suite of all operations
 * @param condition what is kept; rare operations are waited for, one that never comes is refused by jqwik
 */
record Where<O extends Operation>(Suite<O> suite, Predicate<? super O> condition) implements Suite<O> {

    private static final int PATIENCE = 1_000_000;

    @Override
    public O standard() {
        return suite.standard();
    }

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return suite.operations(regime).filter(PATIENCE, condition::test);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        return suite.inputs(operation, regime);
    }

    @Override
    public Arbitrary<Named<Tensor>> upstreams(O operation, Named<Tensor> inputs, Regime regime) {
        return suite.upstreams(operation, inputs, regime);
    }

    @Override
    public Set<Regime> regimes() {
        return suite.regimes();
    }

    @Override
    public List<Named<Tensor>> corners(O operation) {
        return suite.corners(operation);
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
