package org.plumbline.oracle.schedule;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The rate falls by a factor once every period: {@code rate = initial factor^floor(step / period)}.
 *
 * @param initial the rate at first, at least 0
 * @param factor what it is multiplied by, greater than 0 and at most 1
 * @param period the steps between two falls, at least 1
 */
@About(name = "step-decay", formula = "rate = initial * factor^floor(step / period)",
        sources = {"PyTorch, torch.optim.lr_scheduler.StepLR",
            "after He, Zhang, Ren, Sun, Deep Residual Learning, CVPR 2016, section 3.4, which divides at plateaus"})
public record StepDecay(double initial, double factor, int period) implements Schedule {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public StepDecay {
        Check.notNegative("initial", initial);
        Check.positive("factor", factor);
        Check.probability("factor", factor);
        Check.atLeast("period", period, 1);
    }

    /** From 0.1 by a factor of 0.1 every 30 steps. */
    public static StepDecay standard() {
        return new StepDecay(0.1, 0.1, 30);
    }

    @Override
    public <T extends Real<T>> T define(T step) {
        return step.arithmetic().of(factor).pow(Math.floor(step.value() / period)).times(initial);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("rate", inputs.get("step").map(step -> initial * Math.pow(factor, (int) step / period)));
    }
}
