package org.plumbline.properties.schedule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.schedule.WarmUp;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How the linear warm-up is tried; exactly where the period is a power of two. */
public final class WarmUpSuite extends ScheduleSuite<WarmUp> {

    @Override
    public WarmUp standard() {
        return WarmUp.standard();
    }

    @Override
    public Arbitrary<WarmUp> operations(Regime regime) {
        return regime == Regime.EXACT
                ? Combinators.combine(Arbitraries.of(0.0, 0.125, 2.0), Arbitraries.of(0.25, 1.0),
                        Arbitraries.of(1, 4, 64)).as(WarmUp::new)
                : Combinators.combine(Arbitraries.of(0.0, 0.001, 2.0), Arbitraries.of(0.1, 1.0, 3.0), Sizes.upTo(100))
                        .as(WarmUp::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    int horizon(WarmUp schedule) {
        return 2 * schedule.period();
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the rate goes from the first to the target without turning back",
                        "rate(t) <= rate(t + 1) where initial <= target, rate(t) >= rate(t + 1) where initial >= "
                                + "target",
                        (subject, trial) -> {
                            WarmUp warmUp = (WarmUp) trial.operation();
                            return monotonic(subject, warmUp, warmUp.initial() <= warmUp.target(),
                                    step(trial), step(trial) + 1);
                        }),
                new Law("warmed up, the rate is the target", "rate(period + t) = target, to the last bit",
                        (subject, trial) -> {
                            WarmUp warmUp = (WarmUp) trial.operation();
                            double rate = rate(subject, warmUp, warmUp.period() + step(trial));
                            return Verdict.that(rate == warmUp.target(),
                                    rate + " where the target is " + warmUp.target());
                        }));
    }
}
