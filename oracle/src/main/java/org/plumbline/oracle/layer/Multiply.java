package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The product, element by element, of two tensors of one shape, such as a gate's. {@link Broadcast} takes two shapes.
 */
@About(name = "multiply", formula = "y = a * b, element by element",
        sources = "Hochreiter, Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), section 4")
public record Multiply() implements Differentiable {

    /** The only one. */
    public static Multiply standard() {
        return new Multiply();
    }

    /** a (...) and b (...) to y (...). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(...)"), Port.real("b", "(...)")),
                List.of(Port.real("y", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("a").times(inputs.get("b")));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", inputs.get("a").times(inputs.get("b")));
    }

    /** da = dy b, db = dy a. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = upstream.get("y");
        return Named.of("a", dy.times(inputs.get("b")), "b", dy.times(inputs.get("a")));
    }
}
