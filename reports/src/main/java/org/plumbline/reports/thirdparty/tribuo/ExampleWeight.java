package org.plumbline.reports.thirdparty.tribuo;

import java.util.List;
import java.util.function.Supplier;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.tribuo.math.StochasticGradientOptimiser;

/**
 * What optimisers make of the weight of the examples that a gradient comes from.
 *
 * <p>A gradient of weight c should count as c times the gradient, as it does where the weight is a factor on the loss;
 * so the measure is the same optimiser, given the gradients times their weights, all at weight 1.
 */
final class ExampleWeight {

    private static final String DOCUMENTED =
            "StochasticGradientOptimiser.step(updates, weight): weight is \"the weight for the current gradients\"";
    private static final double HEAVY = 5;

    private ExampleWeight() {
    }

    /** Of an optimiser that does not heed it. */
    static Discrepancy ignored(String name, Supplier<StochasticGradientOptimiser> optimiser) {
        return new Discrepancy(DOCUMENTED, name + ".step ignores the weight",
                String.format("gradient -1: weight 1 moves by %s, weight 5 by %s",
                        moved(optimiser, -1, 1), moved(optimiser, -1, HEAVY)));
    }

    /** Of an optimiser that multiplies its whole step by it, and with it all the gradients before. */
    static Discrepancy onTheVelocity(double rho, Supplier<StochasticGradientOptimiser> optimiser) {
        return new Discrepancy(DOCUMENTED,
                "it multiplies the whole velocity, the gradients of earlier steps too, and is not kept in the velocity",
                String.format("rate 1, rho %s, gradients -1, 0: %s; %s", rho,
                        compared(optimiser, 1, HEAVY), compared(optimiser, HEAVY, 1)));
    }

    private static String compared(Supplier<StochasticGradientOptimiser> optimiser, double first, double second) {
        double[] weights = {first, second};
        return String.format("weights %.0f, %.0f come to %s, the weighted gradients to %s", first, second,
                listed(Run.weighted(optimiser.get(), new double[] {-1, 0}, weights)),
                listed(Run.weighted(optimiser.get(), new double[] {-first, 0}, new double[] {1, 1})));
    }

    private static String listed(List<Double> path) {
        return String.format("%.2f, %.2f", path.get(0), path.get(1));
    }

    /** Of an optimiser whose squares do not hold it, beside one of the same library whose squares do. */
    static Discrepancy outsideTheSquares(Supplier<StochasticGradientOptimiser> optimiser, String other,
            Supplier<StochasticGradientOptimiser> otherOptimiser) {
        return new Discrepancy(DOCUMENTED,
                "it multiplies the step and is left out of the mean of squares that the step is divided by; " + other
                        + " of the same library has it in both",
                String.format("rate 1, one step: gradient -1 of weight 5 moves by %.2f, gradient -5 of weight 1 by "
                                + "%.2f; %s by %.2f and %.2f",
                        moved(optimiser, -1, HEAVY), moved(optimiser, -HEAVY, 1), other,
                        moved(otherOptimiser, -1, HEAVY), moved(otherOptimiser, -HEAVY, 1)));
    }

    private static double moved(Supplier<StochasticGradientOptimiser> optimiser, double gradient, double weight) {
        return Run.weighted(optimiser.get(), new double[] {gradient}, new double[] {weight}).get(0);
    }
}
