package org.plumbline.properties.optimizer;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

/** What every optimizer keeps: single steps within their bounds, and hundreds of them in a row. */
public interface OptimizerContract extends LawContract, ExtremeContract {

    @Override
    OptimizerSuite<?> suite();

    @Provide
    default Arbitrary<Trajectory> trajectories() {
        return suite().trajectories(300);
    }

    @Provide
    default Arbitrary<Trajectory> openTrajectories() {
        return suite().openTrajectories(300);
    }

    /** If this fails, a step is wrong from states that steps lead to, if not from any. */
    @Property(tries = 20)
    default void everyStepOfHundredsFollowsFromTheOneBefore(@ForAll("trajectories") Trajectory trajectory) {
        demand(trajectory.judgeSteps(subject()));
    }

    /** If this fails and single steps do not, look at what a step hands to the next. */
    @Property(tries = 20)
    default void hundredsOfStepsTogetherFollowTheDefinition(@ForAll("openTrajectories") Trajectory trajectory) {
        demand(trajectory.judgeWhole(subject()));
    }

    private static void demand(Verdict verdict) {
        if (verdict.outcome() != Verdict.Outcome.PASS) {
            throw new AssertionError(verdict.outcome() + ": " + verdict.message());
        }
    }
}
