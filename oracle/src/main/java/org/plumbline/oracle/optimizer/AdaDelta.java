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
 * AdaDelta: steps of the size that recent steps had, against gradients of the size that recent gradients had.
 *
 * <p>{@code d = sqrt(E[d^2] + epsilon) / sqrt(E[g^2] + epsilon) g, w = w - rate d}. E[g^2] holds this gradient, E[d^2]
 * only the steps before this one.
 *
 * @param rate a factor on the step, at least 0; the paper has none, 1
 * @param rho the decay of both averages, from 0 up to, not including, 1
 * @param epsilon inside both roots; greater than 0, for with 0 the first step is 0 and so is every other
 * @param decay the weight decay; none by default
 */
@About(name = "adadelta",
        formula = {"s = rho s + (1 - rho) g^2", "d = sqrt(u + epsilon) / sqrt(s + epsilon) g",
            "u = rho u + (1 - rho) d^2", "w = w - rate d"},
        sources = "Zeiler, ADADELTA: An Adaptive Learning Rate Method, 2012, arXiv:1212.5701, algorithm 1")
public record AdaDelta(double rate, double rho, double epsilon, Decay decay) implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public AdaDelta {
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
        Check.decay("rho", rho);
        Check.positive("epsilon", epsilon);
    }

    /** rate = 1, rho = 0.95, epsilon = 1e-6, no weight decay. */
    public static AdaDelta standard() {
        return new AdaDelta(1, 0.95, 1e-6, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("squares", "(...)"), Port.constant("updates", "(...)"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("squares", "updates");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        NdArray<T> s = MovingAverage.define(rho, inputs.get("squares"), g.map(T::squared));
        NdArray<T> u = inputs.get("updates");
        NdArray<T> rootOfUpdates = EpsilonPlace.INSIDE_ROOT.root(u, epsilon);
        NdArray<T> d = rootOfUpdates.over(EpsilonPlace.INSIDE_ROOT.root(s, epsilon)).times(g);
        return Named.of("parameter", decay.parameter(w, rate).minus(d.times(rate)),
                "squares", s, "updates", MovingAverage.define(rho, u, d.map(T::squared)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        Tensor s = MovingAverage.of(rho, inputs.get("squares"), g.times(g));
        Tensor u = inputs.get("updates");
        Tensor d = u.zip(s, (ui, si) -> Math.sqrt((ui + epsilon) / (si + epsilon))).times(g);
        return Named.of("parameter", decay.parameter(w, rate).zip(d, (wi, di) -> wi - rate * di),
                "squares", s, "updates", MovingAverage.of(rho, u, d.times(d)));
    }
}
