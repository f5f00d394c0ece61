package org.plumbline.properties;

/**
 * A theorem about an operation, checked on a subject without comparing it with the oracle's values.
 *
 * @param name the theorem's name: "the gradient sums to zero over the normalised axis"
 * @param statement the theorem as a formula
 * @param theorem what holds for every case
 */
public record Law(String name, String statement, Theorem theorem) {

    /** Judges a case. */
    @FunctionalInterface
    public interface Theorem {
        Verdict holds(Subject subject, Case trial);
    }

    /** The verdict on a case, under the law's name and over what the law asked for that is not in the case. */
    public Verdict judge(Subject subject, Case trial) {
        Calls calls = new Calls(subject);
        return Verdict.unlessThrown(() -> theorem.holds(calls, trial))
                .under("law '" + name + "', " + statement).over(() -> calls.beside(trial));
    }
}
