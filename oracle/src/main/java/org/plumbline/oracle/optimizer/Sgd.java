package org.plumbline.oracle.optimizer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Gradient descent, stochastic where the gradient is: {@code w = w - rate g}.
 *
 * @param rate the learning rate, at least 0
 * @param decay the weight decay; none by default
 */
@About(name = "sgd", formula = "w = w - rate g",
        sources = "Robbins, Monro, A Stochastic Approximation Method, Annals of Mathematical Statistics 22 (1951)")
public record Sgd(double rate, Decay decay) implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Sgd {
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
    }

    /** rate = 0.01, no weight decay. */
    public static Sgd standard() {
        return new Sgd(0.01, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of();
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        return Named.of("parameter", decay.parameter(w, rate).minus(g.times(rate)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        return Named.of("parameter", decay.parameter(w, rate).zip(g, (wi, gi) -> wi - rate * gi));
    }
}
