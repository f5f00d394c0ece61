package org.plumbline.reports.training.tribuo;

import org.plumbline.reports.training.Interval;

/**
 * What both libraries should agree in, and whether they do.
 *
 * @param what is held against each other
 * @param found what came
 * @param allowed when they agree
 * @param holds whether they do
 */
public record Agreement(String what, String found, String allowed, boolean holds) {

    /** A loss that was minimised may lie above its minimum by so many standard errors of its mean. */
    private static final double ABOVE = 0.1;
    /** What rounding may put a loss below its minimum, as a part of it. */
    private static final double ROUNDING = 1e-12;

    String inWords() {
        return holds ? "agree" : "do not agree";
    }

    /** Neither's accuracy is out of what the other's is known to be. */
    static Agreement ofAccuracies(Contestant one, Contestant other) {
        return new Agreement(one.trainer() + " and " + other.trainer() + ": test accuracy",
                String.format("%.4f and %.4f", one.test().accuracy(), other.test().accuracy()),
                "each lies in the other's interval",
                Interval.of(one.test()).holds(other.test().accuracy())
                        && Interval.of(other.test()).holds(one.test().accuracy()));
    }

    /** A convex loss has one minimum, and a training that goes on for long ends there. */
    static Agreement withMinimum(Contestant one, Minimum minimum) {
        double above = one.training().loss() - minimum.loss();
        return new Agreement(one.trainer() + ": training loss",
                String.format("%.2g above the minimum of %.6f", above, minimum.loss()),
                String.format("at most %.2g above, a tenth of its standard error", ABOVE * minimum.standardError()),
                above >= -ROUNDING * minimum.loss() && above <= ABOVE * minimum.standardError());
    }

    /** Both came as far on the way to the minimum as the examples can tell. */
    static Agreement ofLosses(Contestant one, Contestant other) {
        double apart = Math.abs(one.training().loss() - other.training().loss());
        double allowed = Math.min(one.standardError(), other.standardError());
        return new Agreement(one.trainer() + " and " + other.trainer() + ": training loss",
                String.format("%.2g apart", apart),
                String.format("at most %.2g apart, the standard error of either", allowed), apart <= allowed);
    }
}
