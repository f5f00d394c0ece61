package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class FlattenTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new FlattenSuite();
    }

    @Example
    void theLastAxisIsFastest() {
        Tensor x = Tensor.of(Shape.of(1, 2, 2), 1, 2, 3, 4);
        assertThat(Flatten.standard().forward(Named.of("x", x)).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{1, 2, 3, 4}}));
    }

    /** A volume of 10 x 10 x 3, and numbers without further axes. */
    @Example
    void shapes() {
        assertThat(shape(Shape.of(2, 10, 10, 3))).isEqualTo(Shape.of(2, 300));
        assertThat(shape(Shape.of(4))).isEqualTo(Shape.of(4, 1));
        assertThat(shape(Shape.of(0, 2, 3))).isEqualTo(Shape.of(0, 6));
        assertThat(shape(Shape.of(2, 0, 3))).isEqualTo(Shape.of(2, 0));
    }

    @Example
    void refusesAScalar() {
        assertThatThrownBy(() -> Flatten.standard().forward(Named.of("x", Tensor.scalar(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("flatten: x is of shape (), rank 0; allowed: rank at least 1, (N, ...)");
    }

    private static Shape shape(Shape x) {
        return Flatten.standard().forward(Named.of("x", Tensor.zeros(x))).get("y").shape();
    }
}
