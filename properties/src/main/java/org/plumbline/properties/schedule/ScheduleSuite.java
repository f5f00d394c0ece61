package org.plumbline.properties.schedule;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.schedule.Schedule;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/**
 * How a schedule is tried.
 *
 * @param <O> the schedule
 */
public abstract class ScheduleSuite<O extends Schedule> implements Suite<O> {

    /** The last step worth trying. */
    abstract int horizon(O schedule);

    @Override
    public Arbitrary<Named<Tensor>> inputs(O schedule, Regime regime) {
        return Sizes.between(0, horizon(schedule)).map(ScheduleSuite::after);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    /** The inputs after this many steps. */
    static Named<Tensor> after(double steps) {
        return Named.of("step", Tensor.scalar(steps));
    }

    static int step(Case trial) {
        return (int) trial.inputs().get("step").scalar();
    }

    static double rate(Subject subject, Schedule schedule, double steps) {
        return subject.forward(schedule, after(steps)).get("rate").scalar();
    }

    /** The rate that is due after these steps with its bound. */
    static Expected due(Schedule schedule, double steps) {
        return Truth.outputs(new Case(schedule, after(steps), Named.none()), Precision.DOUBLE).get("rate");
    }

    /** That the rate does not fall from one step to a later one where it rises on the whole, and the reverse. */
    static Verdict monotonic(Subject subject, Schedule schedule, boolean rises, double earlier, double later) {
        return rises ? notAbove(subject, schedule, earlier, later) : notAbove(subject, schedule, later, earlier);
    }

    /** That a rate is not above another, each within its bound. */
    static Verdict notAbove(Subject subject, Schedule schedule, double stepOfLower, double stepOfHigher) {
        double slack = due(schedule, stepOfLower).bound().scalar() + due(schedule, stepOfHigher).bound().scalar();
        double low = rate(subject, schedule, stepOfLower);
        double high = rate(subject, schedule, stepOfHigher);
        return Verdict.that(low <= high + slack,
                low + " after " + stepOfLower + " steps, " + high + " after " + stepOfHigher);
    }
}
