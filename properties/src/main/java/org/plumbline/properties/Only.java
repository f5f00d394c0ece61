package org.plumbline.properties;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Draws;

/**
 * A suite kept to one choice of conventions and hyper-parameters: for a subject that implements just these.
 *
 * @param suite the suite of all choices
 * @param standard the one choice
 */
record Only<O extends Operation>(Suite<O> suite, O standard) implements Suite<O> {

    private static final int DRAWS = 2000;

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return Arbitraries.just(standard);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        return suite.inputs(operation, regime);
    }

    @Override
    public Arbitrary<Named<Tensor>> upstreams(O operation, Named<Tensor> inputs, Regime regime) {
        return suite.upstreams(operation, inputs, regime);
    }

    /** Whether a choice is exact only the suite knows, by making it. */
    @Override
    public Set<Regime> regimes() {
        Set<Regime> regimes = EnumSet.copyOf(suite.regimes());
        if (regimes.contains(Regime.EXACT)
                && !Draws.of(suite.operations(Regime.EXACT), 0, DRAWS).contains(standard)) {
            regimes.remove(Regime.EXACT);
        }
        return regimes;
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
