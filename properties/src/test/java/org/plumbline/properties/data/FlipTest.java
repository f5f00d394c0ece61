package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Flip;
import org.plumbline.oracle.data.Mirror;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class FlipTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new FlipSuite();
    }

    @Example
    void leftAndRightOrTopAndBottom() {
        Named<Tensor> x = Named.of("x", Tensor.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
        assertThat(new Flip(Mirror.HORIZONTAL).forward(x).get("y"))
                .isEqualTo(Tensor.matrix(new double[] {3, 2, 1}, new double[] {6, 5, 4}));
        assertThat(new Flip(Mirror.VERTICAL).forward(x).get("y"))
                .isEqualTo(Tensor.matrix(new double[] {4, 5, 6}, new double[] {1, 2, 3}));
    }
}
