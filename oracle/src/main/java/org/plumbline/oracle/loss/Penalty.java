package org.plumbline.oracle.loss;

import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A penalty on the size of weights: of w, of any shape, the sum over its elements of f(w_i), a scalar.
 *
 * <p>An element that is NaN makes the penalty NaN and the gradient at itself.
 */
public interface Penalty extends Differentiable {

    /** The textbook formula of f. */
    <T extends Real<T>> T define(T w);

    /** f(w). */
    double value(double w);

    /** f'(w); at a kink, the derivative that the convention declares. */
    double derivative(double w);

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("w", "(...)")), List.of(Port.real("penalty", "()")));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("penalty", NdArray.scalar(inputs.get("w").map(this::define).sum()));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("penalty", Tensor.scalar(inputs.get("w").map(this::value).sum()));
    }

    /** dw_i = f'(w_i) times the gradient by the penalty. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("w", inputs.get("w").map(this::derivative).times(upstream.get("penalty").scalar()));
    }
}
