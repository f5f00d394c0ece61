package org.plumbline.properties;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A theorem about an operation, checked on a subject without comparing it with the oracle's values.
 *
 * <p>What a law asks of a case is part of what it says: it is stated by {@link #where} or {@link #at}, so that nobody
 * reads the formula without it.
 *
 * @param name the theorem's name: "the gradient sums to zero over the normalised axis"
 * @param formula the theorem as a formula
 * @param condition what it asks of a case, in words; empty where it holds for every case
 * @param restriction the case as it asks for it; none where it has nothing to say of a case
 * @param theorem what holds for every case of these
 */
public record Law(String name, String formula, String condition, Function<Case, Optional<Case>> restriction,
        Theorem theorem) {

    /** How every law is to be read: it is checked on ordinary cases, in rounded arithmetic. */
    public static final String READING = "off the kinks, without overflow or underflow, and up to rounding unless to "
            + "the last bit";

    /** Judges a case. */
    @FunctionalInterface
    public interface Theorem {
        Verdict holds(Subject subject, Case trial);
    }

    /** A theorem that holds for every case. */
    public Law(String name, String formula, Theorem theorem) {
        this(name, formula, "", Optional::of, theorem);
    }

    /** This law said of the cases alone that meet a condition. */
    public Law where(String words, Predicate<Case> met) {
        return restricted(words, trial -> Optional.of(trial).filter(met));
    }

    /** This law said of cases that are as a condition says; every case is made so. */
    public Law at(String words, UnaryOperator<Case> made) {
        return restricted(words, trial -> Optional.of(made.apply(trial)));
    }

    /** The last condition comes first: what it asks for may decide whether the others are met. */
    private Law restricted(String words, Function<Case, Optional<Case>> restricted) {
        return new Law(name, formula, condition.isEmpty() ? words : words + " and " + condition,
                trial -> restricted.apply(trial).flatMap(restriction), theorem);
    }

    /** The whole theorem: the formula with its condition. */
    public String statement() {
        return condition.isEmpty() ? formula : formula + ", where " + condition;
    }

    /** The verdict on a case, under the law's name and over what the law asked for that is not in the case. */
    public Verdict judge(Subject subject, Case trial) {
        Calls calls = new Calls(subject);
        return Verdict.unlessThrown(() -> restriction.apply(trial).map(met -> theorem.holds(calls, met))
                        .orElse(Verdict.PASS))
                .under("law '" + name + "', " + statement()).over(() -> calls.beside(trial));
    }
}
