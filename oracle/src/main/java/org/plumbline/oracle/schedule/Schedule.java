package org.plumbline.oracle.schedule;

import java.util.List;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The learning rate after a number of steps.
 *
 * <p>{@code step} counts the steps already taken, from 0: the rate of an optimizer's step t, counted from 1, is the one
 * at t - 1.
 */
public interface Schedule extends Operation {

    /** The textbook formula of the rate after this many steps. */
    <T extends Real<T>> T define(T step);

    /**
     * The rate after this many steps.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if there is no rate after so many
     */
    default double rate(double step) {
        return forward(Named.of("step", Tensor.scalar(step))).get("rate").scalar();
    }

    /** step () to rate (). */
    @Override
    default Signature signature() {
        return new Signature(List.of(Port.index("step", "()")), List.of(Port.constant("rate", "()")));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("rate", NdArray.scalar(define(inputs.get("step").scalar())));
    }
}
