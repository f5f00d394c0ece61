package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.attention.PositionalEncoding;
import org.plumbline.oracle.attention.Sinusoids;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class PositionalEncodingTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new PositionalEncodingSuite();
    }

    /** d = 4: the frequencies are 10000^0 = 1 and 10000^(-2/4) = 1/100. */
    @Example
    void theFrequenciesFallFromOne() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[4], new double[4], new double[] {1, 2, 3, 4}));
        ByHand.output(PositionalEncoding.standard(), inputs, "y",
                0, 1, 0, 1,
                Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01),
                1 + Math.sin(2), 2 + Math.cos(2), 3 + Math.sin(0.02), 4 + Math.cos(0.02));
    }

    @Example
    void theHalvesHoldTheSameNumbers() {
        Named<Tensor> inputs = Named.of("x", Tensor.zeros(Shape.of(2, 4)));
        ByHand.output(new PositionalEncoding(10000, Sinusoids.HALVES), inputs, "y",
                0, 0, 1, 1,
                Math.sin(1), Math.sin(0.01), Math.cos(1), Math.cos(0.01));
    }

    /** (2, 2, 2): both examples start at position 0. */
    @Example
    void everyExampleStartsAtTheFirstPosition() {
        Tensor y = PositionalEncoding.standard().forward(Named.of("x", Tensor.zeros(Shape.of(2, 2, 2)))).get("y");
        assertThat(y.select(0, 1)).isEqualTo(y.select(0, 0));
        assertThat(y.select(0, 0).select(0, 0)).isEqualTo(Tensor.vector(0, 1));
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> PositionalEncoding.standard().forward(Named.of("x", Tensor.zeros(Shape.of(1, 3)))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("positional-encoding: x is of shape (1, 3); allowed: (..., L, 2K): axis 1 a multiple of 2");
        assertThatThrownBy(() -> new PositionalEncoding(0, Sinusoids.INTERLEAVED)).isInstanceOf(InvalidArgument.class)
                .hasMessage("base is 0.0; allowed: a finite number greater than 0");
    }
}
