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
 * Gradient descent with Nesterov's momentum: {@code v = mu v + g, w = w - rate (g + mu v)}.
 *
 * <p>The parameter is the point ahead, {@code theta + mu v}, at which Sutskever's equations take the gradient, so that
 * the gradient is taken at the parameter itself. At a constant rate both velocities give the same parameters.
 *
 * @param rate the learning rate, at least 0
 * @param momentum mu, from 0 up to, not including, 1
 * @param velocity whether the rate enters the parameter or the velocity; the parameter by default
 * @param decay the weight decay; none by default
 */
@About(name = "nesterov",
        formula = {"of gradients:  v' = mu v + g         w = w - rate (g + mu v')        PyTorch",
            "of parameters: v' = mu v - rate g    w = w - mu v + (1 + mu) v'      CS231n"},
        sources = {"Nesterov, A method of solving a convex programming problem with rate O(1/k^2), 1983",
            "Sutskever, Martens, Dahl, Hinton, On the importance of initialization and momentum, ICML 2013, eq. 3-4",
            "Bengio, Boulanger-Lewandowski, Pascanu, Advances in Optimizing Recurrent Networks, 2012, "
                + "arXiv:1212.0901, section 3.5",
            "CS231n notes, Neural Networks Part 3, parameter updates"})
public record Nesterov(double rate, double momentum, Velocity velocity, Decay decay) implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Nesterov {
        Check.present("velocity", velocity);
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
        Check.decay("momentum", momentum);
    }

    /** rate = 0.01, momentum = 0.9, a velocity of gradients, no weight decay. */
    public static Nesterov standard() {
        return new Nesterov(0.01, 0.9, Velocity.OF_GRADIENTS, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("velocity", "(...)"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        NdArray<T> old = inputs.get("velocity");
        NdArray<T> v = velocity.pushed(old, momentum, g, rate);
        NdArray<T> start = decay.parameter(w, rate);
        NdArray<T> ahead = switch (velocity) {
            case OF_GRADIENTS -> start.minus(g.plus(v.times(momentum)).times(rate));
            case OF_PARAMETERS -> start.minus(old.times(momentum)).plus(v.plus(v.times(momentum)));
        };
        return Named.of("parameter", ahead, "velocity", v);
    }

    /** With a velocity of parameters, {@code -mu v + (1 + mu) v' = mu v' - rate g}, which cancels less. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        Tensor v = velocity.pushed(inputs.get("velocity"), momentum, g, rate);
        double weight = velocity == Velocity.OF_GRADIENTS ? -rate * momentum : momentum;
        Tensor descended = decay.parameter(w, rate).zip(g, (wi, gi) -> wi - rate * gi);
        return Named.of("parameter", descended.zip(v, (wi, vi) -> wi + weight * vi), "velocity", v);
    }
}
