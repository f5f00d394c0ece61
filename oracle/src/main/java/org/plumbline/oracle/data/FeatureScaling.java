package org.plumbline.oracle.data;

import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** Every feature by itself to another unit, by two given statistics of it: x (N, D) to y (N, D), statistics (D). */
public interface FeatureScaling extends Differentiable {

    /** The first statistic's name. */
    String first();

    /** The second statistic's name. */
    String second();

    /** The textbook formula. */
    <T extends Real<T>> T define(T x, T first, T second);

    /** The scaled value. */
    double value(double x, double first, double second);

    /** The derivative by x. */
    double slope(double first, double second);

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("x", "(N, D)"), Port.constant(first(), "(D)"),
                Port.constant(second(), "(D)")), List.of(Port.real("y", "(N, D)")));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        return Named.of("y", x.build(x.shape(),
                at -> define(x.get(at), inputs.get(first()).get(at[1]), inputs.get(second()).get(at[1]))));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = inputs.get("x");
        return Named.of("y", Tensor.build(x.shape(),
                at -> value(x.get(at), inputs.get(first()).at(at[1]), inputs.get(second()).at(at[1]))));
    }

    /** dx = dy times the slope of its feature. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = upstream.get("y");
        return Named.of("x", Tensor.build(dy.shape(),
                at -> dy.get(at) * slope(inputs.get(first()).at(at[1]), inputs.get(second()).at(at[1]))));
    }
}
