package org.plumbline.properties.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.metric.Accuracy;
import org.plumbline.oracle.metric.Prediction;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How the accuracy is tried. */
public final class AccuracySuite implements Suite<Accuracy> {

    @Override
    public Accuracy standard() {
        return Accuracy.standard();
    }

    @Override
    public Arbitrary<Accuracy> operations(Regime regime) {
        return Arbitraries.of(Prediction.class).map(Accuracy::new);
    }

    /** Few different scores, so that they tie; where all must be exact, 1, 2, 4 or 8 examples. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Accuracy accuracy, Regime regime) {
        Arbitrary<Integer> examples = regime == Regime.EXACT ? Arbitraries.of(1, 2, 4, 8) : Sizes.upTo(8);
        return Combinators.combine(examples, Sizes.upTo(4)).flatAs((n, c) -> {
            Inputs inputs = Inputs.of(accuracy, regime).size("N", n).size("C", c).labels("labels", c);
            if (accuracy.given() == Prediction.LABELS) {
                return inputs.labels("predictions", c).arbitrary();
            }
            return (regime == Regime.ORDINARY
                    ? inputs.values("scores", Values.among(-1.5, 0.25, 2)) : inputs).arbitrary();
        });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(MetricLaws.REVERSED, new Law("only the order of the scores counts",
                "accuracy(exp(scores)) = accuracy(scores), to the last bit", AccuracySuite::onlyTheOrderCounts)
                .where("given = SCORES", trial -> trial.inputs().has("scores")));
    }

    private static Verdict onlyTheOrderCounts(Subject subject, Case trial) {
        Tensor scores = trial.inputs().get("scores");
        double here = MetricLaws.value(subject, trial.operation(), trial.inputs());
        double there = MetricLaws.value(subject, trial.operation(),
                trial.inputs().with("scores", scores.map(Math::exp)));
        return Verdict.that(here == there, "these scores give " + here + ", their exponentials " + there);
    }
}
