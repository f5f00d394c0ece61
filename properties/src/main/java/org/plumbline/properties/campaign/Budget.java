package org.plumbline.properties.campaign;

import java.util.List;
import org.plumbline.properties.Case;
import org.plumbline.properties.lane.Lane;

/**
 * What is left to spend on smaller cases of what fails: in {@link Lane#EXTREME}, which takes most of a run, as much as
 * judging the drawn cases does, so that a run in which everything fails takes about twice as long as one in which
 * nothing does. It is counted, not timed, so that the same seed gives the same examples on any machine.
 *
 * <p>Half of it goes to whichever combination of conventions fails first, and what is left over to the next; the other
 * half is kept in equal shares, so that none goes without.
 */
final class Budget {

    /** Looking at a case that is not judged costs little, but not nothing. */
    private static final int STEPS = 2000;
    private static final int LEAST_STEPS = 100;

    /** How often as much is spent in the other lanes, which compute in no decimals. */
    private static final int QUICK = 8;

    private final long share;
    private long cost;
    private int steps = STEPS;

    /**
     * For a run.
     *
     * @param lane that it judges by
     * @param drawn the cases that it judges
     * @param combinations how many combinations of conventions they have
     */
    Budget(Lane lane, List<Case> drawn, long combinations) {
        cost = drawn.stream().mapToLong(Budget::cost).sum() / 2 * (lane == Lane.EXTREME ? 1 : QUICK);
        share = combinations == 0 ? 0 : cost / combinations;
    }

    /** The next combination fails. */
    void next() {
        steps = Math.max(steps, LEAST_STEPS);
        cost = Math.max(cost, share);
    }

    /** Whether another case may be looked at. */
    boolean step() {
        return steps-- > 0;
    }

    /** Pays for judging a case, if there is enough left. */
    boolean pays(Case trial) {
        long due = cost(trial);
        boolean enough = due <= cost;
        cost -= enough ? due : 0;
        return enough;
    }

    /** The slowest lanes evaluate a definition once for every element, which takes a time that grows with them. */
    private static long cost(Case trial) {
        long elements = 1 + elements(trial);
        return elements * elements;
    }

    /** How many numbers a case has. */
    static int elements(Case trial) {
        return trial.inputs().names().stream().mapToInt(name -> trial.inputs().get(name).count()).sum();
    }
}
