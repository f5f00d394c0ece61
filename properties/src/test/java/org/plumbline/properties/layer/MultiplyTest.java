package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Multiply;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class MultiplyTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MultiplySuite();
    }

    /** A gate of 1/2, and what it lets through. */
    @Example
    void aGate() {
        Named<Tensor> inputs = Named.of("a", Tensor.vector(0.5, 0, 1), "b", Tensor.vector(6, 7, 8));
        assertThat(Multiply.standard().forward(inputs).get("y")).isEqualTo(Tensor.vector(3, 0, 8));
        Named<Tensor> gradient = Multiply.standard().backward(inputs, Named.of("y", Tensor.vector(1, 2, 3)));
        assertThat(gradient.get("a")).isEqualTo(Tensor.vector(6, 14, 24));
        assertThat(gradient.get("b")).isEqualTo(Tensor.vector(0.5, 0, 3));
    }

    @Example
    void refusesToBroadcast() {
        assertThatThrownBy(() -> Multiply.standard().forward(
                Named.of("a", Tensor.vector(1, 2), "b", Tensor.scalar(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("multiply: b is of shape (); allowed: (...) with ... = (2,) as in a");
    }
}
