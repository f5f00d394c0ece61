package org.plumbline.oracle.schedule;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The rate goes from the first to the target in equal steps, and stays:
 * {@code initial + (target - initial) step / period}. It rises to a greater target, and falls to a lesser one, as
 * PyTorch's LinearLR does.
 *
 * @param initial the rate at first, at least 0
 * @param target the rate from the period on, at least 0
 * @param period the steps it takes, at least 1
 */
@About(name = "warm-up",
        formula = "rate = initial + (target - initial) step / period    where step < period, target from there on",
        sources = "Goyal et al., Accurate, Large Minibatch SGD, 2017, arXiv:1706.02677, section 2.2, gradual warmup")
public record WarmUp(double initial, double target, int period) implements Schedule {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public WarmUp {
        Check.notNegative("initial", initial);
        Check.notNegative("target", target);
        Check.atLeast("period", period, 1);
    }

    /** From 0 to 0.1 in 5 steps. */
    public static WarmUp standard() {
        return new WarmUp(0, 0.1, 5);
    }

    @Override
    public <T extends Real<T>> T define(T step) {
        if (step.value() >= period) {
            return step.arithmetic().of(target);
        }
        return step.arithmetic().of(target).minus(initial).times(step).over(period).plus(initial);
    }

    /** The share of the way is worked out first; no rounding leads beyond the target. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("rate", inputs.get("step").map(step -> {
            double rate = initial + (target - initial) * (step / period);
            return step >= period ? target : initial <= target ? Math.min(target, rate) : Math.max(target, rate);
        }));
    }
}
