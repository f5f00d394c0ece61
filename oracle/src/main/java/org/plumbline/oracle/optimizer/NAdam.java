package org.plumbline.oracle.optimizer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * NAdam: {@link Adam} with Nesterov's look ahead, whose momentum mu_t warms up from about beta1 / 2 to beta1.
 *
 * <p>The product of all mu up to the step before is the state {@code mu_product}, a scalar that starts at 1. The second
 * moment is corrected as in Adam, as frameworks do.
 *
 * @param rate the learning rate, at least 0
 * @param beta1 the momentum's limit, from 0 up to, not including, 1
 * @param beta2 the decay of the second moment, from 0 up to, not including, 1
 * @param epsilon keeps the root from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param psi how fast the momentum warms up, at least 0
 * @param firstMoment what the first moment decays by; beta1 by default
 * @param decay the weight decay; none by default
 */
@About(name = "nadam",
        formula = {"mu_t = beta1 (1 - 0.96^(t psi) / 2)", "m = beta1 m + (1 - beta1) g    or, scheduled, with mu_t",
            "v = beta2 v + (1 - beta2) g^2", "P_t = mu_1 mu_2 ... mu_t",
            "m^ = mu_(t+1) m / (1 - P_(t+1)) + (1 - mu_t) g / (1 - P_t)", "v^ = v / (1 - beta2^t)",
            "w = w - rate m^ / (sqrt(v^) + epsilon)"},
        sources = {"Dozat, Incorporating Nesterov Momentum into Adam, ICLR workshop 2016, algorithm Nadam",
            "PyTorch, torch.optim.NAdam"})
public record NAdam(double rate, double beta1, double beta2, double epsilon, double psi, FirstMoment firstMoment,
        Decay decay) implements Moments {

    private static final double WARM_UP = 0.96;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public NAdam {
        Check.present("firstMoment", firstMoment);
        Check.present("decay", decay);
        Moments.check(rate, beta1, beta2, epsilon);
        Check.notNegative("psi", psi);
    }

    /** rate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, psi = 0.004, m by beta1, no weight decay. */
    public static NAdam standard() {
        return new NAdam(0.002, 0.9, 0.999, 1e-8, 0.004, FirstMoment.CONSTANT, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("m", "(...)"), Port.constant("v", "(...)"), Port.constant("mu_product", "()"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("v");
    }

    @Override
    public Named<Tensor> initial(Tensor parameter) {
        return Moments.super.initial(parameter).with("mu_product", Tensor.scalar(1));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Moments.super.refine(axes, inputs);
        Check.every("mu_product", inputs.get("mu_product"), p -> p >= 0 && p <= 1, "a number from 0 to 1, 1 at first");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        T t = inputs.get("step").scalar();
        T now = mu(t.arithmetic(), t);
        T next = mu(t.arithmetic(), t.plus(1));
        T product = inputs.get("mu_product").scalar().times(now);
        NdArray<T> m = firstMoment == FirstMoment.CONSTANT ? MovingAverage.define(beta1, inputs.get("m"), g)
                : inputs.get("m").times(now).plus(g.times(now.negate().plus(1)));
        NdArray<T> v = MovingAverage.define(beta2, inputs.get("v"), g.map(T::squared));
        NdArray<T> ahead = m.times(next.over(product.times(next).negate().plus(1)))
                .plus(g.times(now.negate().plus(1).over(product.negate().plus(1))));
        NdArray<T> root = EpsilonPlace.OUTSIDE_ROOT.root(v.over(MovingAverage.weight(beta2, t)), epsilon);
        return Named.of("parameter", decay.parameter(w, rate).minus(ahead.over(root).times(rate)), "m", m, "v", v)
                .with("mu_product", NdArray.scalar(product)).with("step", NdArray.scalar(t.plus(1)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        double t = inputs.get("step").scalar();
        double now = mu(t);
        double next = mu(t + 1);
        double product = inputs.get("mu_product").scalar() * now;
        Tensor m = MovingAverage.of(firstMoment == FirstMoment.CONSTANT ? beta1 : now, inputs.get("m"), g);
        Tensor v = MovingAverage.of(beta2, inputs.get("v"), g.times(g));
        double ofMoment = next / (1 - product * next);
        double ofGradient = (1 - now) / (1 - product);
        double root = Math.sqrt(MovingAverage.weight(beta2, t));
        Tensor ahead = m.zip(g, (mi, gi) -> ofMoment * mi + ofGradient * gi);
        Tensor step = ahead.zip(v, (ai, vi) -> rate * ai / (Math.sqrt(vi) / root + epsilon));
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "v", v)
                .with("mu_product", Tensor.scalar(product)).with("step", Tensor.scalar(t + 1));
    }

    private <T extends Real<T>> T mu(Arithmetic<T> arithmetic, T step) {
        T fading = arithmetic.of(WARM_UP).log().times(step).times(psi).exp();
        return fading.over(2).negate().plus(1).times(beta1);
    }

    /** The momentum at a step, beta1 (1 - 0.96^(t psi) / 2). */
    public double mu(double step) {
        return beta1 * (1 - 0.5 * Math.pow(WARM_UP, step * psi));
    }
}
