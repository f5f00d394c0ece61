package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Contrast;
import org.plumbline.oracle.data.Pivot;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ContrastTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ContrastSuite();
    }

    @Example
    void twiceTheContrastIsTwiceTheDistanceFromTheMean() {
        Tensor x = Tensor.of(Shape.of(1, 2, 1, 2), 1, 3, 5, 7);
        assertThat(adjusted(new Contrast(2, Pivot.CHANNEL), x)).containsExactly(0, 4, 4, 8);
        assertThat(adjusted(new Contrast(2, Pivot.IMAGE), x)).containsExactly(-2, 2, 6, 10);
        assertThat(adjusted(new Contrast(0, Pivot.IMAGE), x)).containsExactly(4, 4, 4, 4);
    }

    private static double[] adjusted(Contrast contrast, Tensor x) {
        return contrast.forward(Named.of("x", x)).get("y").toArray();
    }

    @Example
    void aNegativeFactorIsRefused() {
        assertThatThrownBy(() -> new Contrast(-0.5, Pivot.IMAGE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("factor", "-0.5", "at least 0");
    }
}
