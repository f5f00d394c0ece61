package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class Conv1dTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new Conv1dSuite();
    }

    /** The odd zero of SAME stands after the input or before it: an asymmetric padding. */
    @Example
    void sameUpperAndLowerDifferByTheOddZero() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 1, 3), 1, 2, 3),
                "w", Tensor.of(Shape.of(1, 1, 2), 10, 1));
        assertThat(same(Padding.SAME_UPPER).forward(inputs).get("y").toArray()).containsExactly(12, 23, 30);
        assertThat(same(Padding.SAME_LOWER).forward(inputs).get("y").toArray()).containsExactly(1, 12, 23);
    }

    private static Conv1d same(Padding padding) {
        return new Conv1d(Orientation.CROSS_CORRELATION, padding, Layout.NCHW, 1, Spatial.UNIT);
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new Conv1d(Orientation.CONVOLUTION, Padding.VALID, Layout.NCHW, -2, Spatial.UNIT))
                .hasMessage("groups is -2; allowed: a whole number of at least 1");
        assertThatThrownBy(() -> new Conv1d(Orientation.CONVOLUTION, Padding.VALID, Layout.NCHW, 1,
                Spatial.UNIT.padded(1, 0))).hasMessageStartingWith("padding of the length is 1 before, 0 after");
        assertThatThrownBy(() -> Conv1d.standard().forward(Named.of(
                "x", Tensor.zeros(Shape.of(1, 1, 2)), "w", Tensor.zeros(Shape.of(1, 1, 3)))))
                .hasMessage("conv1d: kernel length is 3, which spans 3; "
                        + "allowed: a span of at most 2, the padded length");
    }
}
