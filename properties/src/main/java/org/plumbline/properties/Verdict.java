package org.plumbline.properties;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * What a lane says of one case.
 *
 * @param outcome pass, fail, or inconclusive where no bound could be derived
 * @param ratio the worst error over its bound; at most 1 where it passes
 * @param message where it failed: what was expected, what came, at which index; empty where it passes
 */
public record Verdict(Outcome outcome, double ratio, String message) {

    public enum Outcome { PASS, INCONCLUSIVE, FAIL }

    public static final Verdict PASS = new Verdict(Outcome.PASS, 0, "");

    public static Verdict fail(String message) {
        return new Verdict(Outcome.FAIL, Double.POSITIVE_INFINITY, message);
    }

    public static Verdict inconclusive(String message) {
        return new Verdict(Outcome.INCONCLUSIVE, 0, message);
    }

    /** Passes where the condition holds. */
    public static Verdict that(boolean holds, String otherwise) {
        return holds ? PASS : fail(otherwise);
    }

    /**
     * The verdict of a judgement; an exception that the subject throws in it is a failure.
     *
     * @throws GivenUp if the subject was not called
     */
    public static Verdict unlessThrown(Supplier<Verdict> judgement) {
        try {
            return judgement.get();
        } catch (GivenUp untried) {
            throw untried;
        } catch (SubjectFailure failure) {
            return fail(failure.getMessage());
        } catch (IllegalStateException broken) {
            throw broken;
        } catch (RuntimeException thrown) {
            return fail("threw " + thrown);
        }
    }

    /** Passes where |actual - expected| is at most the bound. */
    public static Verdict near(String where, double actual, double expected, double bound) {
        return Expected.of(expected, bound).judge(where, actual);
    }

    /** The worst of several: a failure before an inconclusive one, the greatest ratio of all. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().reduce(PASS, Verdict::and);
    }

    /** The worse of two. */
    public Verdict and(Verdict other) {
        Verdict worse = other.outcome.compareTo(outcome) > 0
                || other.outcome == outcome && other.ratio > ratio ? other : this;
        return new Verdict(worse.outcome, Math.max(ratio, other.ratio), worse.message);
    }

    public boolean failed() {
        return outcome == Outcome.FAIL;
    }

    /** The same verdict, its message under a heading. */
    public Verdict under(String heading) {
        return message.isEmpty() ? this : new Verdict(outcome, ratio, heading + ": " + message);
    }

    /** The same verdict, its message followed by details. */
    Verdict over(Supplier<String> details) {
        return message.isEmpty() ? this : new Verdict(outcome, ratio, message + details.get());
    }
}
