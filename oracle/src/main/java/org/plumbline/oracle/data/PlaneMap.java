package org.plumbline.oracle.data;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** A linear map of every plane of pixels by itself: x (..., H, W) to y (..., H, W), such as (N, C, H, W). */
public interface PlaneMap extends Differentiable {

    /** The pixel of the result in row i and column j, by the textbook formula. */
    <T extends Real<T>> T pixel(NdArray<T> plane, int i, int j);

    /** The mapped plane. */
    SimpleMatrix map(SimpleMatrix plane);

    /** The transpose of the map: the gradient by the plane, given that by the mapped one. */
    SimpleMatrix transpose(SimpleMatrix upstream);

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("x", "(..., H+, W+)")), List.of(Port.real("y", "(..., H, W)")));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int h = x.size(-2);
        int w = x.size(-1);
        return Named.of("y", x.build(Shape.of(x.count() / (h * w), h, w), at -> {
            int from = at[0] * h * w;
            NdArray<T> plane = NdArray.of(x.arithmetic(), Shape.of(h, w), x.elements().subList(from, from + h * w));
            return pixel(plane, at[1], at[2]);
        }).reshape(x.shape()));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", planes(inputs.get("x"), this::map));
    }

    /** The transposed map of dy. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", planes(upstream.get("y"), this::transpose));
    }

    private static Tensor planes(Tensor x, UnaryOperator<SimpleMatrix> change) {
        int h = x.size(-2);
        int w = x.size(-1);
        Tensor planes = x.reshape(Shape.of(x.count() / (h * w), h, w));
        double[] changed = new double[x.count()];
        for (int p = 0; p < planes.size(0); p++) {
            double[] plane = change.apply(planes.select(0, p).matrix()).getDDRM().getData();
            System.arraycopy(plane, 0, changed, p * h * w, h * w);
        }
        return Tensor.of(x.shape(), changed);
    }
}
