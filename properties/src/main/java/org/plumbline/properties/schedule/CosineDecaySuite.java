package org.plumbline.properties.schedule;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.schedule.CosineDecay;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How the cosine decay is tried. */
public final class CosineDecaySuite extends ScheduleSuite<CosineDecay> {

    @Override
    public CosineDecay standard() {
        return CosineDecay.standard();
    }

    @Override
    public Arbitrary<CosineDecay> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.1, 1.0, 3.0), Arbitraries.of(0.0, 0.001, 0.1, 2.0), Sizes.upTo(100))
                .as(CosineDecay::new);
    }

    @Override
    int horizon(CosineDecay schedule) {
        return schedule.period();
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the rate goes from the first to the last without turning back",
                        "rate(t) <= rate(t - 1) where last <= initial, rate(t) >= rate(t - 1) where last >= initial",
                        (subject, trial) -> {
                            CosineDecay decay = (CosineDecay) trial.operation();
                            return monotonic(subject, decay, decay.initial() <= decay.last(),
                                    Math.max(0, step(trial) - 1), step(trial));
                        }),
                new Law("the curve is symmetric about its middle",
                        "rate(t) + rate(period - t) = initial + last for t from 0 to the period",
                        (subject, trial) -> {
                            CosineDecay decay = (CosineDecay) trial.operation();
                            int mirrored = decay.period() - step(trial);
                            double sum = rate(subject, decay, step(trial)) + rate(subject, decay, mirrored);
                            double ends = decay.initial() + decay.last();
                            double slack = due(decay, step(trial)).bound().scalar()
                                    + due(decay, mirrored).bound().scalar() + 0x1p-53 * (sum + ends);
                            return Verdict.near("sum", sum, ends, slack);
                        }));
    }
}
