package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** A number worked by hand is held to roundings, no more. */
class ByHandTest {

    /** tanh(ln 2) = 3/5, of slope 16/25. */
    private static final Named<Tensor> INPUTS = Named.of("x", Tensor.scalar(Math.log(2)));
    private static final double SLIP = 1e-14;

    @Example
    void takesWhatIsRightAndNotWhatIsOffByMoreThanRoundings() {
        Named<Tensor> upstream = Named.of("y", Tensor.scalar(1));
        assertThatCode(() -> ByHand.output(Tanh.standard(), INPUTS, "y", 0.6)).doesNotThrowAnyException();
        refused(() -> ByHand.output(Tanh.standard(), INPUTS, "y", 0.6 + SLIP));
        assertThatCode(() -> ByHand.gradient(Tanh.standard(), INPUTS, upstream, "x", 0.64)).doesNotThrowAnyException();
        refused(() -> ByHand.gradient(Tanh.standard(), INPUTS, upstream, "x", 0.64 + SLIP));
    }

    @Example
    void leavesHalfAUnitOfThePrintedDecimals() {
        assertThatCode(() -> assertThat(3.14159).isCloseTo(3.14, ByHand.decimals(2))).doesNotThrowAnyException();
        refused(() -> assertThat(3.1459).isCloseTo(3.14, ByHand.decimals(2)));
    }

    /** gamma_4 of a number of size 8: 32 units of 2^-53, and a little more. */
    @Example
    void countsRoundings() {
        assertThat(ByHand.roundings(4, -8).value).isBetween(32 * 0x1p-53, 33 * 0x1p-53);
    }

    private static void refused(ThrowingCallable claim) {
        assertThatThrownBy(claim).isInstanceOf(AssertionError.class);
    }
}
