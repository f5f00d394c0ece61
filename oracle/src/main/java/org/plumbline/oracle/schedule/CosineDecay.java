package org.plumbline.oracle.schedule;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The rate goes from the first to the last along half a cosine, without restarts: it falls where the last is less, and
 * rises where it is greater, by the same formula (PyTorch's CosineAnnealingLR takes such an eta_min).
 *
 * <p>{@code rate = last + (initial - last) (1 + cos(pi step / period)) / 2}. It is the first to the last bit after no
 * step, and the last after the period, and does not turn back between. After the period there is no rate: a later
 * step is refused.
 *
 * @param initial the rate at first, at least 0
 * @param last the rate after the period, at least 0
 * @param period the steps it takes, at least 1
 */
@About(name = "cosine-decay",
        formula = "rate = last + (initial - last) (1 + cos(pi step / period)) / 2,  step <= period",
        sources = "Loshchilov, Hutter, SGDR, ICLR 2017, arXiv:1608.03983, eq. 5")
public record CosineDecay(double initial, double last, int period) implements Schedule {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public CosineDecay {
        Check.notNegative("initial", initial);
        Check.notNegative("last", last);
        Check.atLeast("period", period, 1);
    }

    /** From 0.1 to 0 in 100 steps. */
    public static CosineDecay standard() {
        return new CosineDecay(0.1, 0, 100);
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("step", inputs.get("step"), step -> step <= period,
                "whole numbers from 0 to the period, " + period);
    }

    @Override
    public <T extends Real<T>> T define(T step) {
        T cosine = step.arithmetic().pi().times(step).over(period).cos();
        T span = step.arithmetic().of(initial).minus(last);
        return span.times(cosine.plus(1)).over(2).plus(last);
    }

    /**
     * From the nearer end, by the half angle, {@code (1 - cos x) / 2 = sin(x / 2)^2}: nothing cancels, both ends are
     * met to the last bit, and no rounding turns the rate back.
     */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("rate", inputs.get("step").map(step -> step <= period / 2.0
                ? initial + (last - initial) * gone(step) : last + (initial - last) * gone(period - step)));
    }

    /** The share of the way that is gone so many steps from an end. */
    private double gone(double steps) {
        double sine = Math.sin(Math.PI / 2 * (steps / period));
        return sine * sine;
    }
}
