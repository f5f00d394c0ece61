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
 * AdaMax: {@link Adam} with the infinity norm of the recent gradients in place of their root mean square.
 *
 * @param rate the learning rate, at least 0
 * @param beta1 the decay of the first moment, from 0 up to, not including, 1
 * @param beta2 the decay of the norm, from 0 up to, not including, 1
 * @param epsilon keeps the norm from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param adaMaxEpsilon where epsilon is added; in the maximum by default
 * @param decay the weight decay; none by default
 */
@About(name = "adamax",
        formula = {"m = beta1 m + (1 - beta1) g", "u = max(beta2 u, |g| + epsilon)",
            "w = w - rate / (1 - beta1^t) m / u",
            "in the denominator: u = max(beta2 u, |g|), m / (u + epsilon)"},
        sources = {"Kingma, Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, arXiv:1412.6980, algorithm 2",
            "PyTorch, torch.optim.Adamax, and Keras, keras.optimizers.Adamax; the paper has no epsilon"})
public record AdaMax(double rate, double beta1, double beta2, double epsilon, AdaMaxEpsilon adaMaxEpsilon, Decay decay)
        implements Moments {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public AdaMax {
        Check.present("adaMaxEpsilon", adaMaxEpsilon);
        Check.present("decay", decay);
        Moments.check(rate, beta1, beta2, epsilon);
    }

    /** rate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 in the maximum, no weight decay. */
    public static AdaMax standard() {
        return new AdaMax(0.002, 0.9, 0.999, 1e-8, AdaMaxEpsilon.IN_MAXIMUM, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("m", "(...)"), Port.constant("u", "(...)"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("u");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> w = inputs.get("parameter");
        NdArray<T> g = decay.gradient(inputs.get("gradient"), w);
        T t = inputs.get("step").scalar();
        NdArray<T> m = MovingAverage.define(beta1, inputs.get("m"), g);
        NdArray<T> u = inputs.get("u").times(beta2).zip(g.map(T::abs).map(size -> size.plus(inMaximum())), T::max);
        T corrected = t.arithmetic().of(rate).over(MovingAverage.weight(beta1, t));
        NdArray<T> step = m.over(u.map(norm -> norm.plus(inDenominator()))).times(corrected);
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "u", u)
                .with("step", NdArray.scalar(t.plus(1)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        double t = inputs.get("step").scalar();
        Tensor m = MovingAverage.of(beta1, inputs.get("m"), g);
        Tensor u = inputs.get("u").zip(g, (ui, gi) -> Math.max(beta2 * ui, Math.abs(gi) + inMaximum()));
        double weight = MovingAverage.weight(beta1, t);
        Tensor step = m.zip(u, (mi, ui) -> rate * (mi / weight / (ui + inDenominator())));
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "u", u)
                .with("step", Tensor.scalar(t + 1));
    }

    /** What joins the magnitude before the maximum: epsilon or 0. */
    public double inMaximum() {
        return adaMaxEpsilon == AdaMaxEpsilon.IN_MAXIMUM ? epsilon : 0;
    }

    /** What is added to the norm: epsilon or 0. */
    public double inDenominator() {
        return adaMaxEpsilon == AdaMaxEpsilon.IN_DENOMINATOR ? epsilon : 0;
    }
}
