package org.plumbline.reports.thirdparty.tribuo;

import java.util.List;
import java.util.function.Supplier;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.tribuo.math.StochasticGradientOptimiser;

/** What optimisers with a memory make of gradients that hold only the elements which are not 0. */
final class SparseGradients {

    private static final Tensor START = Tensor.vector(0, 0);
    private static final List<Tensor> GRADIENTS = List.of(Tensor.vector(-1, 0), Tensor.vector(0, -1));

    private SparseGradients() {
    }

    /** Of an optimiser that moves no parameter whose gradient is left out, whatever it remembers. */
    static Discrepancy stall(String documented, String memory, Supplier<StochasticGradientOptimiser> optimiser) {
        return new Discrepancy(documented,
                "a parameter whose gradient is not stored does not move at that step, though its " + memory
                        + " is not 0; the same gradient stored as 0 moves it",
                String.format("gradients (-1, 0), (0, -1): sparse they come to %s, dense to %s",
                        last(Run.parameters(optimiser.get(), START, GRADIENTS, Weights::sparse)),
                        last(Run.parameters(optimiser.get(), START, GRADIENTS))));
    }

    private static String last(List<Tensor> path) {
        Tensor last = path.get(path.size() - 1);
        return String.format("[%.3g, %.3g]", last.at(0), last.at(1));
    }
}
