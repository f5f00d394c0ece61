package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.initialiser.Constant;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class ConstantTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new ConstantSuite();
    }

    @Example
    void refusesAnInfiniteValue() {
        assertThatThrownBy(() -> new Constant(Double.POSITIVE_INFINITY)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("value is Infinity");
    }
}
