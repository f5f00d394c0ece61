package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/**
 * What every operation keeps: its values within bounds, and the protocol.
 *
 * <p>jqwik reports properties that hold too, and keeps what failed in {@code .jqwik-database}, unless the file
 * {@code src/test/resources/junit-platform.properties} says {@code jqwik.reporting.onlyfailures = true} and
 * {@code jqwik.database = target/jqwik-database}.
 */
@AddLifecycleHook(BriefReport.class)
public interface OperationContract {

    /** How the operation is tried. */
    Suite<?> suite();

    /** What is judged; the oracle's reference unless said otherwise. */
    default Subject subject() {
        return Subject.REFERENCE;
    }

    @Provide
    default Arbitrary<Case> ordinary() {
        return suite().cases(Regime.ORDINARY);
    }

    /** If this fails, compare the formula with the definition, term by term. */
    @Property(tries = 200)
    default void outputsAreWithinTheirBounds(@ForAll("ordinary") Case trial) {
        judge(Lane.BOUNDED, trial);
    }

    /** If this fails, look for a field that a call leaves behind, or a check that is missing. */
    @Property(tries = 100)
    default void keepsTheProtocol(@ForAll("ordinary") Case trial) {
        judge(Lane.PROTOCOL, trial);
    }

    /** Fails with the case, what was expected and what came. A case without a bound shows nothing, so it fails too. */
    default void judge(Lane lane, Case trial) {
        Verdict verdict = lane.judge(suite(), subject(), trial);
        if (verdict.outcome() != Verdict.Outcome.PASS) {
            throw new Falsified(lane, verdict, trial);
        }
    }
}
