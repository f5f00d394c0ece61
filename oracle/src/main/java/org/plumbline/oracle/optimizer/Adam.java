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
 * Adam: the mean of recent gradients over the root of the mean of their squares, both corrected for a start at 0.
 *
 * @param rate the learning rate, at least 0
 * @param beta1 the decay of the first moment, from 0 up to, not including, 1
 * @param beta2 the decay of the second moment, from 0 up to, not including, 1
 * @param epsilon keeps the root from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param adamEpsilon whether epsilon meets the corrected or the raw second moment; the corrected one by default
 * @param decay the weight decay; none by default
 */
@About(name = "adam",
        formula = {"m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2",
            "m^ = m / (1 - beta1^t), v^ = v / (1 - beta2^t)", "w = w - rate m^ / (sqrt(v^) + epsilon)",
            "epsilon hat: w = w - rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)"},
        sources = "Kingma, Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, arXiv:1412.6980, algorithm 1")
public record Adam(double rate, double beta1, double beta2, double epsilon, AdamEpsilon adamEpsilon, Decay decay)
        implements Moments {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public Adam {
        Check.present("adamEpsilon", adamEpsilon);
        Check.present("decay", decay);
        Moments.check(rate, beta1, beta2, epsilon);
    }

    /** rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 with the corrected moment, no weight decay. */
    public static Adam standard() {
        return new Adam(0.001, 0.9, 0.999, 1e-8, AdamEpsilon.EPSILON, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("m", "(...)"), Port.constant("v", "(...)"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("v");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        T t = inputs.get("step").scalar();
        NdArray<T> m = MovingAverage.define(beta1, inputs.get("m"), g);
        NdArray<T> v = MovingAverage.define(beta2, inputs.get("v"), g.map(T::squared));
        T weight1 = MovingAverage.weight(beta1, t);
        T weight2 = MovingAverage.weight(beta2, t);
        NdArray<T> step = switch (adamEpsilon) {
            case EPSILON -> m.over(weight1).over(EpsilonPlace.OUTSIDE_ROOT.root(v.over(weight2), epsilon)).times(rate);
            case EPSILON_HAT -> m.over(EpsilonPlace.OUTSIDE_ROOT.root(v, epsilon))
                    .times(weight2.sqrt().times(rate).over(weight1));
        };
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "v", v)
                .with("step", NdArray.scalar(t.plus(1)));
    }

    /** Both corrections go into two numbers: the rate over 1 - beta1^t, and the weight of the root. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        double t = inputs.get("step").scalar();
        Tensor m = MovingAverage.of(beta1, inputs.get("m"), g);
        Tensor v = MovingAverage.of(beta2, inputs.get("v"), g.times(g));
        double root = Math.sqrt(MovingAverage.weight(beta2, t));
        double corrected = rate / MovingAverage.weight(beta1, t);
        Tensor step = adamEpsilon == AdamEpsilon.EPSILON
                ? m.zip(v, (mi, vi) -> corrected * mi / (Math.sqrt(vi) / root + epsilon))
                : m.zip(v, (mi, vi) -> corrected * root * mi / (Math.sqrt(vi) + epsilon));
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "v", v)
                .with("step", Tensor.scalar(t + 1));
    }
}
