package org.plumbline.reports.thirdparty.tribuo;

import java.util.List;
import java.util.function.Supplier;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.tribuo.math.StochasticGradientOptimiser;

/** Whether an optimiser heeds the weight of the examples that a gradient comes from. */
final class IgnoredWeight {

    private IgnoredWeight() {
    }

    static Discrepancy of(String name, Supplier<StochasticGradientOptimiser> optimiser) {
        return new Discrepancy("StochasticGradientOptimiser.step(updates, weight): transforms gradients \"according to "
                + "the current weight and learning rates\"",
                name + ".step ignores the weight",
                String.format("gradient -1: weight 1 moves by %s, weight 5 by %s",
                        moved(optimiser.get(), 1), moved(optimiser.get(), 5)));
    }

    private static double moved(StochasticGradientOptimiser optimiser, double weight) {
        return Run.parameters(optimiser, Tensor.vector(0), List.of(Tensor.vector(-1)), weight).get(0).at(0);
    }
}
