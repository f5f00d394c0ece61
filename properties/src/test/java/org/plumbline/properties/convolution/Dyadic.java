package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/** Numbers whose sums and short products are exact in any order, so that theorems hold to the last bit. */
public final class Dyadic {

    private Dyadic() {
    }

    public static Arbitrary<Tensor> tensors(Shape shape) {
        return Tensors.of(shape, Values.of(Regime.EXACT));
    }

    /** The numbers 0, 1, 2, ... in row-major order. */
    public static Tensor range(int... sizes) {
        Shape shape = Shape.of(sizes);
        return Tensor.build(shape, shape::offset);
    }

    /** Equal to the last bit, but for the sign of a zero, which depends on the order of a sum. */
    public static void assertSame(Tensor actual, Tensor expected) {
        assertThat(actual.map(x -> x + 0.0)).isEqualTo(expected.map(x -> x + 0.0));
    }
}
