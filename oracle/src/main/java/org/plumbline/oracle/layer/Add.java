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

/** The sum of two tensors of one shape, such as a residual connection's. {@link Broadcast} takes two shapes. */
@About(name = "add", formula = "y = a + b",
        sources = "He, Zhang, Ren, Sun, Deep Residual Learning, CVPR 2016, arXiv:1512.03385, eq. 1")
public record Add() implements Differentiable {

    /** The only one. */
    public static Add standard() {
        return new Add();
    }

    /** a (...) and b (...) to y (...). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(...)"), Port.real("b", "(...)")),
                List.of(Port.real("y", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("a").plus(inputs.get("b")));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", inputs.get("a").plus(inputs.get("b")));
    }

    /** da = db = dy. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("a", upstream.get("y"), "b", upstream.get("y"));
    }
}
