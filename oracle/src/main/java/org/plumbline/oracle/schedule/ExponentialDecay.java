package org.plumbline.oracle.schedule;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The rate falls by a factor over every period, smoothly: {@code rate = initial factor^(step / period)}.
 *
 * @param initial the rate at first, at least 0
 * @param factor what it is multiplied by over a period, greater than 0 and at most 1
 * @param period the steps of a period, at least 1
 */
@About(name = "exponential-decay", formula = "rate = initial * factor^(step / period)",
        sources = {"tf.keras.optimizers.schedules.ExponentialDecay, staircase=False",
            "torch.optim.lr_scheduler.ExponentialLR, period 1"})
public record ExponentialDecay(double initial, double factor, int period) implements Schedule {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public ExponentialDecay {
        Check.notNegative("initial", initial);
        Check.positive("factor", factor);
        Check.probability("factor", factor);
        Check.atLeast("period", period, 1);
    }

    /** From 0.1 by a factor of 0.95 every step. */
    public static ExponentialDecay standard() {
        return new ExponentialDecay(0.1, 0.95, 1);
    }

    @Override
    public <T extends Real<T>> T define(T step) {
        return step.arithmetic().of(factor).log().times(step).over(period).exp().times(initial);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("rate", inputs.get("step").map(step -> initial * Math.pow(factor, step / period)));
    }
}
