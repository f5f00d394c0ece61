package org.plumbline.properties.metric;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.metric.LabelMetric;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a metric of predictions and labels is tried. Labels do not saturate, and a share of an odd number is not exact.
 *
 * @param <O> the metric
 */
abstract class LabelMetricSuite<O extends LabelMetric> implements Suite<O> {

    /** The number of examples: few, so that classes without any come up. */
    Arbitrary<Integer> examples(Regime regime) {
        return Sizes.orNone(12);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O metric, Regime regime) {
        return examples(regime).flatMap(n -> Inputs.of(metric, regime).size("N", n)
                .labels("predictions", metric.classes()).labels("labels", metric.classes()).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    /** From one class to four. */
    static Arbitrary<Integer> classes() {
        return Arbitraries.integers().between(1, 4).withoutEdgeCases();
    }
}
