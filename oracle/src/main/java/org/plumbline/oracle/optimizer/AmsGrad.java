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
 * AMSGrad: {@link Adam} that divides by the root of the greatest second moment so far, so that no rate grows.
 *
 * @param rate the learning rate, at least 0
 * @param beta1 the decay of the first moment, from 0 up to, not including, 1
 * @param beta2 the decay of the second moment, from 0 up to, not including, 1
 * @param epsilon keeps the root from 0; at 0, an element whose gradients were all 0 becomes 0/0, NaN
 * @param amsGradMaximum what the maximum is taken of, and what is corrected; the raw moment, both by default
 * @param decay the weight decay; none by default
 */
@About(name = "amsgrad",
        formula = {"m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2", "v+ = max(v+, v)",
            "raw:         w = w - rate m / (1 - beta1^t) / (sqrt(v+ / (1 - beta2^t)) + epsilon)",
            "corrected:   v+ = max(v+, v / (1 - beta2^t)), w = w - rate m / (1 - beta1^t) / (sqrt(v+) + epsilon)",
            "uncorrected: w = w - rate m / (sqrt(v+) + epsilon)"},
        sources = {"Reddi, Kale, Kumar, On the Convergence of Adam and Beyond, ICLR 2018, arXiv:1904.09237, "
                + "algorithm 2",
            "PyTorch, torch.optim.Adam, amsgrad (raw); the paper has no corrections and no epsilon"})
public record AmsGrad(double rate, double beta1, double beta2, double epsilon, AmsGradMaximum amsGradMaximum,
        Decay decay) implements Moments {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public AmsGrad {
        Check.present("amsGradMaximum", amsGradMaximum);
        Check.present("decay", decay);
        Moments.check(rate, beta1, beta2, epsilon);
    }

    /** rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, the raw maximum, no weight decay. */
    public static AmsGrad standard() {
        return new AmsGrad(0.001, 0.9, 0.999, 1e-8, AmsGradMaximum.RAW, Decay.none());
    }

    @Override
    public List<Port> state() {
        return List.of(Port.constant("m", "(...)"), Port.constant("v", "(...)"), Port.constant("v_max", "(...)"));
    }

    @Override
    public List<String> notNegative() {
        return List.of("v", "v_max");
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
        NdArray<T> candidate = amsGradMaximum == AmsGradMaximum.CORRECTED ? v.over(weight2) : v;
        NdArray<T> greatest = inputs.get("v_max").zip(candidate, T::max);
        NdArray<T> step = switch (amsGradMaximum) {
            case RAW -> m.over(weight1).over(EpsilonPlace.OUTSIDE_ROOT.root(greatest.over(weight2), epsilon));
            case CORRECTED -> m.over(weight1).over(EpsilonPlace.OUTSIDE_ROOT.root(greatest, epsilon));
            case UNCORRECTED -> m.over(EpsilonPlace.OUTSIDE_ROOT.root(greatest, epsilon));
        };
        return Named.of("parameter", decay.parameter(w, rate).minus(step.times(rate)), "m", m, "v", v)
                .with("v_max", greatest).with("step", NdArray.scalar(t.plus(1)));
    }

    /** What is corrected goes into three weights: of the candidate, of the first moment, of the greatest second. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor w = inputs.get("parameter");
        Tensor g = decay.gradient(inputs.get("gradient"), w);
        double t = inputs.get("step").scalar();
        Tensor m = MovingAverage.of(beta1, inputs.get("m"), g);
        Tensor v = MovingAverage.of(beta2, inputs.get("v"), g.times(g));
        double weight2 = MovingAverage.weight(beta2, t);
        double ofCandidate = amsGradMaximum == AmsGradMaximum.CORRECTED ? weight2 : 1;
        double ofGreatest = amsGradMaximum == AmsGradMaximum.RAW ? weight2 : 1;
        double ofMoment = amsGradMaximum == AmsGradMaximum.UNCORRECTED ? 1 : MovingAverage.weight(beta1, t);
        Tensor greatest = inputs.get("v_max").zip(v, (old, vi) -> Math.max(old, vi / ofCandidate));
        Tensor step = m.zip(greatest, (mi, vi) -> rate / ofMoment * mi / (Math.sqrt(vi / ofGreatest) + epsilon));
        return Named.of("parameter", decay.parameter(w, rate).minus(step), "m", m, "v", v)
                .with("v_max", greatest).with("step", Tensor.scalar(t + 1));
    }
}
