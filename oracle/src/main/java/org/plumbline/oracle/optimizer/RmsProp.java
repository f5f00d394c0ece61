package org.plumbline.oracle.optimizer;

import java.util.ArrayList;
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
 * RMSProp: the gradient over the root of the mean of its recent squares, with or without centring and momentum.
 *
 * <p>The state {@code mean} is there where it is centred, {@code velocity} where the momentum is greater than 0.
 * Centred, gradients that do not change leave a variance of 0 which rounding may make negative: then the root is NaN,
 * as the formula says, and nothing is clipped; a velocity that it has entered is refused at the next step.
 *
 * @param rate the learning rate, at least 0
 * @param rho the decay of the averages, from 0 up to, not including, 1
 * @param momentum mu, from 0, none, up to, not including, 1
 * @param epsilon keeps the root from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param epsilonPlace where epsilon is added; outside the root by default
 * @param centring whether the mean is taken off; not by default
 * @param velocity whether the rate enters the parameter or the velocity; the parameter by default
 * @param decay the weight decay; none by default
 */
@About(name = "rmsprop",
        formula = {"s = rho s + (1 - rho) g^2", "centred: a = rho a + (1 - rho) g, s - a^2 in place of s below",
            "d = g / (sqrt(s) + epsilon)    or, inside the root, g / sqrt(s + epsilon)",
            "w = w - rate d    or, with momentum, v = mu v + d, w = w - rate v"},
        sources = {"Tieleman, Hinton, Lecture 6.5, COURSERA: Neural Networks for Machine Learning, 2012",
            "Graves, Generating Sequences with Recurrent Neural Networks, 2013, arXiv:1308.0850, eq. 38-41"})
public record RmsProp(double rate, double rho, double momentum, double epsilon, EpsilonPlace epsilonPlace,
        Centring centring, Velocity velocity, Decay decay) implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public RmsProp {
        Check.present("epsilonPlace", epsilonPlace);
        Check.present("centring", centring);
        Check.present("velocity", velocity);
        Check.present("decay", decay);
        Check.notNegative("rate", rate);
        Check.decay("rho", rho);
        Check.decay("momentum", momentum);
        Check.notNegative("epsilon", epsilon);
    }

    /** rate = 0.01, rho = 0.99, no momentum, epsilon = 1e-8 outside the root, uncentred, no weight decay. */
    public static RmsProp standard() {
        return new RmsProp(0.01, 0.99, 0, 1e-8, EpsilonPlace.OUTSIDE_ROOT, Centring.UNCENTRED,
                Velocity.OF_GRADIENTS, Decay.none());
    }

    @Override
    public List<Port> state() {
        List<Port> state = new ArrayList<>(List.of(Port.constant("squares", "(...)")));
        if (centring == Centring.CENTRED) {
            state.add(Port.constant("mean", "(...)"));
        }
        if (momentum > 0) {
            state.add(Port.constant("velocity", "(...)"));
        }
        return state;
    }

    @Override
    public List<String> notNegative() {
        return List.of("squares");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        NdArray<T> s = MovingAverage.define(rho, inputs.get("squares"), g.map(T::squared));
        Named<NdArray<T>> state = Named.of("squares", s);
        if (centring == Centring.CENTRED) {
            NdArray<T> a = MovingAverage.define(rho, inputs.get("mean"), g);
            state = state.with("mean", a);
            s = s.minus(a.map(T::squared));
        }
        NdArray<T> d = g.over(epsilonPlace.root(s, epsilon));
        NdArray<T> start = decay.parameter(w, rate);
        if (momentum == 0) {
            return Named.of("parameter", start.minus(d.times(rate))).with(state);
        }
        NdArray<T> v = velocity.pushed(inputs.get("velocity"), momentum, d, rate);
        return Named.of("parameter", velocity.moved(start, v, rate)).with(state).with("velocity", v);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        Named<Tensor> state = Named.of("squares", MovingAverage.of(rho, inputs.get("squares"), g.times(g)));
        Tensor spread = state.get("squares");
        if (centring == Centring.CENTRED) {
            state = state.with("mean", MovingAverage.of(rho, inputs.get("mean"), g));
            Tensor mean = inputs.get("mean");
            spread = Tensor.build(g.shape(), at ->
                    variance(inputs.get("squares").get(at), mean.get(at), g.get(at)));
        }
        Tensor d = g.zip(spread, (gi, si) -> gi / epsilonPlace.root(si, epsilon));
        Tensor start = decay.parameter(w, rate);
        if (momentum == 0) {
            return Named.of("parameter", start.zip(d, (wi, di) -> wi - rate * di)).with(state);
        }
        Tensor v = velocity.pushed(inputs.get("velocity"), momentum, d, rate);
        return Named.of("parameter", velocity.moved(start, v, rate)).with(state).with("velocity", v);
    }

    /** The new variance from the old averages, {@code rho (s - a^2) + rho (1 - rho) (g - a)^2}, which cancels less. */
    public double variance(double squares, double mean, double g) {
        double distance = g - mean;
        return rho * (Math.fma(-mean, mean, squares) + (1 - rho) * distance * distance);
    }
}
