package org.plumbline.oracle.initialiser;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** Zero for every element: the usual start of biases. */
@About(name = "zeros", formula = "w = 0, of the shape of like",
        sources =
            "Glorot, Bengio, Understanding the difficulty of training deep feedforward networks, 2010, section 2.3")
public record Zeros() implements Operation {

    public static Zeros standard() {
        return new Zeros();
    }

    /** like (...) to parameter (...); of like, only the shape counts. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("like", "(...)")), List.of(Port.real("parameter", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("parameter", inputs.get("like").map(element -> element.arithmetic().zero()));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("parameter", Tensor.zeros(inputs.get("like").shape()));
    }
}
