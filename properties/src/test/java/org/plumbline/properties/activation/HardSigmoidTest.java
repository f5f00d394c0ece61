package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.activation.Clip;
import org.plumbline.oracle.activation.HardSigmoid;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class HardSigmoidTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new HardSigmoidSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(HardSigmoid.standard(), 0, 1, 0, 0);
        Limits.checkNotANumber(HardSigmoid.standard());
    }

    /** The example of the documentation of TensorFlow 2.5, {@code tf.keras.activations.hard_sigmoid}. */
    @Example
    void theExampleOfKeras() {
        assertThat(HardSigmoid.standard().forward(Named.of("x", Tensor.vector(-3, -1, 0, 1, 3))).get("y"))
                .isEqualTo(Tensor.vector(0, 0.3, 0.5, 0.7, 1));
    }

    /** PyTorch's bounds are -3 and 3, with no gradient on them. */
    @Example
    void theBoundsOfPyTorch() {
        assertThat(HardSigmoid.pytorch().value(3)).isEqualTo(1);
        assertThat(HardSigmoid.pytorch().value(-3)).isEqualTo(0);
        assertThat(HardSigmoid.pytorch().derivative(3)).isEqualTo(0);
        assertThat(HardSigmoid.pytorch().derivative(-3)).isEqualTo(0);
        assertThat(HardSigmoid.pytorch().derivative(2.9)).isEqualTo(1.0 / 6);
    }

    @Example
    void theConventionSaysWhatHoldsAtTheBounds() {
        HardSigmoid closed = new HardSigmoid(0.5, 0.5, Clip.CLOSED);
        assertThat(closed.derivative(-1)).isEqualTo(0.5);
        assertThat(closed.derivative(1)).isEqualTo(0.5);
        assertThat(closed.conventions()).containsEntry("atBounds", Clip.CLOSED);
        assertThat(Clip.OPEN.meaning()).isEqualTo("the gradient passes strictly between the bounds");
    }

    @Example
    void refusesSlopesAndOffsetsThatAreNone() {
        assertThatThrownBy(() -> new HardSigmoid(0, 0.5, Clip.OPEN)).isInstanceOf(InvalidArgument.class)
                .hasMessage("slope is 0.0; allowed: a finite number greater than 0");
        assertThatThrownBy(() -> new HardSigmoid(0.2, Double.NaN, Clip.OPEN)).isInstanceOf(InvalidArgument.class)
                .hasMessage("offset is NaN; allowed: a finite number");
    }
}
