package org.plumbline.oracle.initialiser;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * One value for every element. Weights that start alike stay alike; biases may well start so.
 *
 * @param value the value
 */
@About(name = "constant", formula = "w = value, of the shape of like",
        sources = "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 8.4")
public record Constant(double value) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the value is not finite */
    public Constant {
        Check.finite("value", value);
    }

    /** value = 0.01, as for the biases of rectified units. */
    public static Constant standard() {
        return new Constant(0.01);
    }

    /** like (...) to parameter (...); of like, only the shape counts. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("like", "(...)")), List.of(Port.real("parameter", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("parameter", inputs.get("like").map(element -> element.arithmetic().of(value)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("parameter", Tensor.filled(inputs.get("like").shape(), value));
    }
}
