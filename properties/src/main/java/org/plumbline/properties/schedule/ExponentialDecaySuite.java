package org.plumbline.properties.schedule;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.schedule.ExponentialDecay;
import org.plumbline.oracle.schedule.StepDecay;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How the exponential decay is tried. */
public final class ExponentialDecaySuite extends ScheduleSuite<ExponentialDecay> {

    @Override
    public ExponentialDecay standard() {
        return ExponentialDecay.standard();
    }

    @Override
    public Arbitrary<ExponentialDecay> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.1, 1.0), Arbitraries.of(0.1, 0.5, 0.9, 1.0), Sizes.upTo(30))
                .as(ExponentialDecay::new);
    }

    @Override
    int horizon(ExponentialDecay schedule) {
        return 200;
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the rate never rises", "rate(t + 1) <= rate(t)", (subject, trial) -> notAbove(subject,
                        (ExponentialDecay) trial.operation(), step(trial) + 1, step(trial))),
                new Law("at whole periods it is step decay", "rate(k period) = initial factor^k", (subject, trial) -> {
                    ExponentialDecay smooth = (ExponentialDecay) trial.operation();
                    StepDecay stepwise = new StepDecay(smooth.initial(), smooth.factor(), smooth.period());
                    int whole = step(trial) / smooth.period() * smooth.period();
                    double slack = due(smooth, whole).bound().scalar() + due(stepwise, whole).bound().scalar();
                    return Verdict.near("rate", rate(subject, smooth, whole), rate(subject, stepwise, whole), slack);
                }));
    }
}
