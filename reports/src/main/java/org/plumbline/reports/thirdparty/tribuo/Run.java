package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.tensor.Tensor;
import org.tribuo.math.StochasticGradientOptimiser;

/** What an optimiser of Tribuo makes of parameters. */
final class Run {

    private Run() {
    }

    /** The parameters after every step. */
    static List<Tensor> parameters(StochasticGradientOptimiser optimiser, Tensor start, List<Tensor> gradients) {
        return parameters(optimiser, start, gradients, 1);
    }

    /** As above, each step with this weight. */
    static List<Tensor> parameters(StochasticGradientOptimiser optimiser, Tensor start, List<Tensor> gradients,
            double weight) {
        Weights weights = new Weights(start);
        optimiser.initialise(weights);
        List<Tensor> path = new ArrayList<>();
        for (Tensor gradient : gradients) {
            weights.update(optimiser.step(Weights.array(gradient.times(-1)), weight));
            path.add(weights.values());
        }
        return path;
    }

    /** The single parameter after steps with these gradients, from a start. */
    static double last(StochasticGradientOptimiser optimiser, double start, double... gradients) {
        List<Tensor> vectors = new ArrayList<>();
        for (double gradient : gradients) {
            vectors.add(Tensor.vector(gradient));
        }
        List<Tensor> path = parameters(optimiser, Tensor.vector(start), vectors);
        return path.get(path.size() - 1).at(0);
    }
}
