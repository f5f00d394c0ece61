package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plumbline.oracle.tensor.Tensor;
import org.tribuo.math.StochasticGradientOptimiser;

/** What an optimiser of Tribuo makes of parameters. */
final class Run {

    private Run() {
    }

    /** The parameters after every step of weight 1. */
    static List<Tensor> parameters(StochasticGradientOptimiser optimiser, Tensor start, List<Tensor> gradients) {
        return parameters(optimiser, start, gradients, Weights::array);
    }

    /** As above, the gradients held as this makes them: dense or sparse. */
    static List<Tensor> parameters(StochasticGradientOptimiser optimiser, Tensor start, List<Tensor> gradients,
            Function<Tensor, org.tribuo.math.la.Tensor[]> holding) {
        Weights weights = new Weights(start);
        optimiser.initialise(weights);
        List<Tensor> path = new ArrayList<>();
        for (Tensor gradient : gradients) {
            weights.update(optimiser.step(holding.apply(gradient.times(-1)), 1));
            path.add(weights.values());
        }
        return path;
    }

    /** The single parameter after every step from 0, each with its gradient and its weight. */
    static List<Double> weighted(StochasticGradientOptimiser optimiser, double[] gradients, double[] weights) {
        Weights parameter = new Weights(Tensor.vector(0));
        optimiser.initialise(parameter);
        List<Double> path = new ArrayList<>();
        for (int i = 0; i < gradients.length; i++) {
            parameter.update(optimiser.step(Weights.array(Tensor.vector(-gradients[i])), weights[i]));
            path.add(parameter.values().at(0));
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
