package org.plumbline.oracle.activation;

import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** A function of one number, applied to every element of x, of any shape: y_i = f(x_i), dx_i = dy_i f'(x_i). */
public interface Elementwise extends Differentiable {

    /** The textbook formula of f. */
    <T extends Real<T>> T define(T x);

    /** f(x). */
    double value(double x);

    /** f'(x); at a kink, the derivative that the convention declares. */
    double derivative(double x);

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("x", "(...)")), List.of(Port.real("y", "(...)")));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("x").map(this::define));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", inputs.get("x").map(this::value));
    }

    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", upstream.get("y").times(inputs.get("x").map(this::derivative)));
    }
}
