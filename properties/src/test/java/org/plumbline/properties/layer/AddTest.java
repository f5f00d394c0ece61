package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class AddTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new AddSuite();
    }

    @Example
    void refusesToBroadcast() {
        assertThatThrownBy(() -> Add.standard().forward(
                Named.of("a", Tensor.vector(1, 2), "b", Tensor.vector(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("add: b is of shape (1,); allowed: (...) with ... = (2,) as in a");
    }

    @Example
    void ofScalars() {
        assertThat(Add.standard().forward(Named.of("a", Tensor.scalar(2), "b", Tensor.scalar(3))).get("y").scalar())
                .isEqualTo(5);
    }
}
