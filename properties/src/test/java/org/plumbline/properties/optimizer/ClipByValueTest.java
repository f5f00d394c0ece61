package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.ClipByValue;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class ClipByValueTest implements LawContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ClipByValueSuite();
    }

    @Example
    void holdsEveryElementByItself() {
        Tensor clipped = new ClipByValue(1).forward(Named.of("gradient", Tensor.vector(-3, -1, 0.5, 1, 7)))
                .get("gradient");
        assertThat(clipped).isEqualTo(Tensor.vector(-1, -1, 0.5, 1, 1));
    }

    @Example
    void refusesANegativeLimit() {
        assertThatThrownBy(() -> new ClipByValue(-1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("limit is -1.0");
    }
}
