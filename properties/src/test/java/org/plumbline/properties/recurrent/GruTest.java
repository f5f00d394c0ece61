package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.recurrent.Gru;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class GruTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new GruSuite();
    }

    @Property(tries = 100)
    void isItsCellAtEveryStep(@ForAll("ordinary") Case trial) {
        Unrolled.assertThatItIsItsCellAtEveryStep((Recurrence) trial.operation(), trial.inputs());
    }

    /** Without weights every step halves the state: after T steps h0 / 2^T. */
    @Example
    void withoutWeightsTheStateIsHalvedAtEveryStep() {
        Named<Tensor> inputs = Named.of(
                "x", Tensor.filled(Shape.of(3, 1, 1), 7), "h0", Tensor.filled(Shape.of(1, 1), 16))
                .with("wx", Tensor.zeros(Shape.of(1, 3))).with("wh", Tensor.zeros(Shape.of(1, 3)));
        assertThat(Gru.standard().forward(inputs).get("y").toArray()).containsExactly(8, 4, 2);
    }
}
