package org.plumbline.properties.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class GlobalAveragePoolTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new GlobalAveragePoolSuite();
    }

    @Example
    void averagesEveryChannel() {
        Tensor x = Tensor.of(Shape.of(1, 2, 3), 1, 2, 6, -1, 0, 4);
        assertThat(GlobalAveragePool.standard().forward(Named.of("x", x)).get("y").toArray()).containsExactly(3, 1);
    }

    @Example
    void refusesAnImageWithoutPositions() {
        Named<Tensor> empty = Named.of("x", Tensor.zeros(Shape.of(1, 2, 0, 3)));
        assertThatThrownBy(() -> GlobalAveragePool.standard().forward(empty))
                .isInstanceOf(InvalidArgument.class).hasMessage("global-average-pool: x is of shape (1, 2, 0, 3); "
                        + "allowed: at least one position to average over");
    }
}
