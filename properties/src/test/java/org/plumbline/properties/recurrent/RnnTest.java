package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.oracle.recurrent.Rnn;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class RnnTest implements GradientContract, ExactContract, ExtremeContract, KinkContract {

    @Override
    public Suite<?> suite() {
        return new RnnSuite();
    }

    @Property(tries = 100)
    void isItsCellAtEveryStep(@ForAll("ordinary") Case trial) {
        Unrolled.assertThatItIsItsCellAtEveryStep((Recurrence) trial.operation(), trial.inputs());
    }

    /** h_t = max(0, 2 h_(t-1) + x_t) by hand: 1, 3, 5; the last state's gradient by h0 is 2^3, by x_1 2^2. */
    @Example
    void unrollsByHand() {
        Rnn rnn = new Rnn(Nonlinearity.RELU, Layout.BATCH_FIRST, Direction.FORWARD);
        Named<Tensor> inputs = Named.of(
                "x", Tensor.of(Shape.of(1, 3, 1), -1, 1, -1), "h0", Tensor.matrix(new double[] {1}))
                .with("wx", Tensor.matrix(new double[] {1})).with("wh", Tensor.matrix(new double[] {2}));
        Named<Tensor> upstream = Named.of("y", Tensor.zeros(Shape.of(1, 3, 1)), "hT", Tensor.matrix(new double[] {1}));
        Named<Tensor> gradients = rnn.backward(inputs, upstream);
        assertThat(rnn.forward(inputs).get("y").toArray()).containsExactly(1, 3, 5);
        assertThat(gradients.get("h0").scalar()).isEqualTo(8);
        assertThat(gradients.get("x").toArray()).containsExactly(4, 2, 1);
        assertThat(gradients.get("wh").scalar()).isEqualTo(1 * 4 + 1 * 2 + 3);
    }

    @Example
    void refusesAStateOfAnotherBatch() {
        Named<Tensor> inputs = Named.of("x", Tensor.zeros(Shape.of(3, 2, 1)), "h0", Tensor.zeros(Shape.of(3, 1)));
        assertThatThrownBy(() -> Rnn.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessage("rnn: h0 is of shape (3, 1); allowed: (N, H) with N = 2 as in x (3, 2, 1)");
    }
}
