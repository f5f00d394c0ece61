package org.plumbline.properties.contract;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/**
 * What code of your own keeps: one method says what it is, and the properties follow. A property that makes no sense of
 * the operation (it has no kinks, or nothing in it is exact), or whose bounds are not known for the code's precision,
 * passes at once, on a case without inputs.
 */
public interface JudgedContract extends ExactContract, ExtremeContract, LawContract {

    /** What the code is and how it is called. It is asked for in every trial, so keep it light. */
    @Override
    Judged subject();

    @Override
    default Suite<?> suite() {
        return subject().suite();
    }

    /** The cases of a lane; where it does not apply, one without inputs. */
    default Arbitrary<Case> cases(Lane lane) {
        Judged subject = subject();
        Suite<?> suite = suite();
        return subject.isJudgedBy(lane) && lane.applies(suite)
                ? suite.cases(lane.regime()).filter(trial -> trial.fits(subject.precision()))
                        .map(trial -> trial.in(subject.precision()))
                : Arbitraries.just(new Case(subject.operation(), Named.none(), Named.none()));
    }

    @Provide
    @Override
    default Arbitrary<Case> ordinary() {
        return cases(Lane.BOUNDED);
    }

    @Provide
    @Override
    default Arbitrary<Case> exact() {
        return cases(Lane.EXACT);
    }

    @Provide
    @Override
    default Arbitrary<Case> extremes() {
        return cases(Lane.EXTREME);
    }

    @Provide
    @Override
    default Arbitrary<Case> lawful() {
        return cases(Lane.LAW);
    }

    /** Fails with the case, what was expected and what came. Where there is no bound, nothing is held against it. */
    @Override
    default void judge(Lane lane, Case trial) {
        if (trial.inputs().names().isEmpty()) {
            return;
        }
        Judged subject = subject();
        Verdict verdict = lane.judge(suite(), subject, trial);
        if (verdict.failed()) {
            List<String> optional = subject.optional(trial.inputs());
            throw new Falsified(lane, verdict, trial, optional.isEmpty() ? ""
                    : "\n  optional: " + optional + "; code that does not know them says Judged.without");
        }
    }
}
