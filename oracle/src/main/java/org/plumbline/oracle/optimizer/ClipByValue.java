package org.plumbline.oracle.optimizer;

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
 * Every element of the gradient held between -limit and limit.
 *
 * @param limit the greatest magnitude, at least 0
 */
@About(name = "clip-by-value", formula = "g = min(max(g, -limit), limit)",
        sources = "Graves, Generating Sequences with Recurrent Neural Networks, 2013, arXiv:1308.0850, section 2.1")
public record ClipByValue(double limit) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the limit is negative or not finite */
    public ClipByValue {
        Check.notNegative("limit", limit);
    }

    /** limit = 1. */
    public static ClipByValue standard() {
        return new ClipByValue(1);
    }

    /** gradient (...) to gradient (...). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("gradient", "(...)")), List.of(Port.real("gradient", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> g = inputs.get("gradient");
        T upper = g.arithmetic().of(limit);
        return Named.of("gradient", g.map(element -> element.max(upper.negate()).min(upper)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("gradient", inputs.get("gradient").map(g -> Math.max(-limit, Math.min(limit, g))));
    }
}
