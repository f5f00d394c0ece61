package org.plumbline.properties.optimizer;

import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** Steps of the reference on one number, for comparison with steps by hand. */
final class Steps {

    /**
     * How far a result of up to three steps below 2 may be off: each takes fewer than thirty roundings, and each of
     * these, of 2^-53 at most, changes the step by no more than twice its part: 3 * 30 * 2 * 2 * 2^-53 < 2^-44.
     */
    static final double SLACK = 0x1p-44;

    private Steps() {
    }

    /** The parameter and the state after a step along each of these gradients, from the initial state. */
    static Named<Tensor> from(Optimizer optimizer, double parameter, double... gradients) {
        Named<Tensor> state = optimizer.initial(Tensor.scalar(parameter));
        for (double gradient : gradients) {
            state = optimizer.forward(state.with("gradient", Tensor.scalar(gradient)));
        }
        return state;
    }
}
