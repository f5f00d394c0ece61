package org.plumbline.oracle.optimizer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * AdaGrad: every parameter by its own rate, which falls with the sum of its squared gradients:
 * {@code s = s + g^2, w = w - rate g / (sqrt(s) + epsilon)}.
 *
 * <p>The sum starts at 0 in the paper; where a framework starts it at another value, give that as the first state.
 *
 * @param rate the learning rate, at least 0
 * @param epsilon keeps the root from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param epsilonPlace where epsilon is added; outside the root by default
 * @param decay the weight decay; none by default
 */
@About(name = "adagrad",
        formula = {"s = s + g^2", "w = w - rate g / (sqrt(s) + epsilon)    or, inside the root, g / sqrt(s + epsilon)"},
        sources = "Duchi, Hazan, Singer, Adaptive Subgradient Methods, JMLR 12 (2011), figure 1, diagonal matrices")
public record AdaGrad(double rate, double epsilon, EpsilonPlace epsilonPlace, Decay decay) implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public AdaGrad {
        Check.present("epsilonPlace", epsilonPlace);
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
        Check.notNegative("epsilon", epsilon);
    }

    /** rate = 0.01, epsilon = 1e-10 outside the root, no weight decay. */
    public static AdaGrad standard() {
        return new AdaGrad(0.01, 1e-10, EpsilonPlace.OUTSIDE_ROOT, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("squares", "(...)"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("squares");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        NdArray<T> s = inputs.get("squares").plus(g.map(T::squared));
        NdArray<T> step = g.over(epsilonPlace.root(s, epsilon)).times(rate);
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "squares", s);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        Tensor s = inputs.get("squares").zip(g, (si, gi) -> si + gi * gi);
        Tensor step = g.zip(s, (gi, si) -> rate * gi / epsilonPlace.root(si, epsilon));
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "squares", s);
    }
}
