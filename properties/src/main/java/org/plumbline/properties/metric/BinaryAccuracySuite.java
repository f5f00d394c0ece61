package org.plumbline.properties.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.metric.BinaryAccuracy;
import org.plumbline.oracle.metric.Threshold;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How the accuracy of a thresholded score is tried. */
public final class BinaryAccuracySuite implements Suite<BinaryAccuracy> {

    @Override
    public BinaryAccuracy standard() {
        return BinaryAccuracy.standard();
    }

    @Override
    public Arbitrary<BinaryAccuracy> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.5, 0.0, -1.0), Arbitraries.of(Threshold.class))
                .as(BinaryAccuracy::new);
    }

    /** Scores that often lie on a threshold; where all must be exact, 1, 2, 4 or 8 examples. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(BinaryAccuracy accuracy, Regime regime) {
        Arbitrary<Integer> examples = regime == Regime.EXACT ? Arbitraries.of(1, 2, 4, 8) : Sizes.upTo(8);
        return examples.flatMap(n -> {
            Inputs inputs = Inputs.of(accuracy, regime).size("N", n).labels("labels", 2);
            return (regime == Regime.ORDINARY
                    ? inputs.values("scores", Values.among(-2, -1, 0, 0.499, 0.5, 0.501, 1)) : inputs).arbitrary();
        });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(MetricLaws.REVERSED, new Law("right by one labelling is wrong by the other",
                "accuracy(labels) + accuracy(1 - labels) = 1, up to the rounding of both quotients", (subject, trial) -> {
                    Named<Tensor> swapped = trial.inputs().with("labels", trial.inputs().get("labels").map(y -> 1 - y));
                    double here = MetricLaws.value(subject, trial.operation(), trial.inputs());
                    double there = MetricLaws.value(subject, trial.operation(), swapped);
                    return Verdict.near("the sum", here + there, 1, 0x1p-52);
                }));
    }
}
