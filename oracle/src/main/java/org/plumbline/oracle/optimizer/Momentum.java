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
 * Gradient descent with momentum, the heavy ball: {@code v = mu v + (1 - dampening) g, w = w - rate v}.
 *
 * <p>The velocity starts at 0. PyTorch does not dampen the very first gradient: there, let the first step have
 * dampening 0.
 *
 * @param rate the learning rate, at least 0
 * @param momentum mu, from 0 up to, not including, 1
 * @param dampening the share of the gradient that is held back, from 0 up to, not including, 1; 0 by default
 * @param velocity whether the rate enters the parameter or the velocity; the parameter by default
 * @param decay the weight decay; none by default
 */
@About(name = "momentum",
        formula = {"of gradients:  v = mu v + (1 - dampening) g         w = w - rate v",
            "of parameters: v = mu v - rate (1 - dampening) g    w = w + v",
            "PyTorch does not dampen the very first gradient: there, the first step has dampening 0"},
        sources = {"Polyak, Some methods of speeding up the convergence of iteration methods, 1964",
            "Sutskever, Martens, Dahl, Hinton, On the importance of initialization and momentum, ICML 2013, eq. 1-2",
            "PyTorch, torch.optim.SGD, dampening"})
public record Momentum(double rate, double momentum, double dampening, Velocity velocity, Decay decay)
        implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Momentum {
        Check.present("velocity", velocity);
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
        Check.decay("momentum", momentum);
        Check.decay("dampening", dampening);
    }

    /** rate = 0.01, momentum = 0.9, no dampening, a velocity of gradients, no weight decay. */
    public static Momentum standard() {
        return new Momentum(0.01, 0.9, 0, Velocity.OF_GRADIENTS, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("velocity", "(...)"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        NdArray<T> push = g.minus(g.times(dampening));
        NdArray<T> v = velocity.pushed(inputs.get("velocity"), momentum, push, rate);
        return Named.of("parameter", velocity.moved(decay.parameter(w, rate), v, rate), "velocity", v);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor push = decay.gradient(inputs.get("gradient"), w).times(1 - dampening);
        Tensor v = velocity.pushed(inputs.get("velocity"), momentum, push, rate);
        return Named.of("parameter", velocity.moved(decay.parameter(w, rate), v, rate), "velocity", v);
    }
}
