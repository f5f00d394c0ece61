package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.Optimizer;

/**
 * An optimizer bound to the buffers of one parameter. Each step may be of another optimizer of the same kind, that
 * differs in its numbers, as schedules want it of rates: nothing is made anew for that.
 */
public final class OptimizerKernel implements Kernel {

    private final Optimizer optimizer;
    private final Step<Optimizer> step;

    private OptimizerKernel(Optimizer optimizer, Step<Optimizer> step) {
        this.optimizer = optimizer;
        this.step = step;
    }

    /**
     * One step in the buffers that it is bound to.
     *
     * @param <O> the kind of optimizer
     */
    @FunctionalInterface
    interface Step<O extends Optimizer> {
        void step(O optimizer);
    }

    /** That of an optimizer, of whose kind the others must be. */
    static <O extends Optimizer> OptimizerKernel of(Class<O> kind, O optimizer, Step<O> step) {
        return new OptimizerKernel(optimizer, other -> step.step(kind.cast(other)));
    }

    /** A step of the optimizer that it was made for. */
    @Override
    public void forward() {
        step(optimizer);
    }

    /**
     * A step of another one.
     *
     * @param other of the same kind, with the same state
     */
    public void step(Optimizer other) {
        step.step(other);
    }
}
