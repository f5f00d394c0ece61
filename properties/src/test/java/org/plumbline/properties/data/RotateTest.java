package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Rotate;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.GradientContract;

class RotateTest implements GradientContract {

    @Override
    public Suite<?> suite() {
        return new RotateSuite();
    }

    /** Counter-clockwise: what was at the right comes to the top. The cosine of a quarter turn rounds to 6e-17. */
    @Example
    void aQuarterTurnBringsTheRightToTheTop() {
        Tensor x = Tensor.matrix(new double[] {0, 0, 0}, new double[] {0, 2, 8}, new double[] {0, 0, 0});
        Tensor y = new Rotate(Math.PI / 2).forward(Named.of("x", x)).get("y").map(Math::rint);
        assertThat(y).isEqualTo(Tensor.matrix(new double[] {0, 8, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 0}));
    }

    @Example
    void fromOutsideComesZero() {
        Tensor y = new Rotate(Math.PI / 4).forward(Named.of("x", Tensor.matrix(new double[] {1, 1, 1, 1}))).get("y");
        assertThat(y.at(0)).isBetween(0.0, 0.5);
        assertThat(y.at(0)).isEqualTo(y.at(3));
    }

    @Example
    void anAngleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Rotate(Double.NaN)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("angle", "NaN", "finite");
    }
}
