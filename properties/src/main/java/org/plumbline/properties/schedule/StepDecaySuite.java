package org.plumbline.properties.schedule;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.schedule.StepDecay;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How the stepwise decay is tried. */
public final class StepDecaySuite extends ScheduleSuite<StepDecay> {

    @Override
    public StepDecay standard() {
        return StepDecay.standard();
    }

    @Override
    public Arbitrary<StepDecay> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.1, 1.0), Arbitraries.of(0.1, 0.5, 0.9, 1.0), Sizes.upTo(30))
                .as(StepDecay::new);
    }

    @Override
    int horizon(StepDecay schedule) {
        return 200;
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the rate is constant within a period", "rate(k period + i) = rate(k period), to the last bit",
                        (subject, trial) -> {
                            StepDecay decay = (StepDecay) trial.operation();
                            int start = step(trial) / decay.period() * decay.period();
                            double here = rate(subject, decay, step(trial));
                            double there = rate(subject, decay, start);
                            return Verdict.that(here == there, here + ", at the period's start " + there);
                        }),
                new Law("a period later, the rate is a factor lower", "rate(t + period) = factor rate(t)",
                        (subject, trial) -> {
                            StepDecay decay = (StepDecay) trial.operation();
                            int later = step(trial) + decay.period();
                            double slack = due(decay, step(trial)).bound().scalar()
                                    + due(decay, later).bound().scalar();
                            return Verdict.near("rate", rate(subject, decay, later),
                                    decay.factor() * rate(subject, decay, step(trial)), 2 * slack);
                        }));
    }
}
