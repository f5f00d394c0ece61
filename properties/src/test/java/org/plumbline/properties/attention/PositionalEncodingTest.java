package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.attention.PositionalEncoding;
import org.plumbline.oracle.attention.Sinusoids;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
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

    /** In double-double to its own precision, at the greatest base too. */
    @Example
    void theDefinitionHoldsUpToTheGreatestBase() {
        Named<Tensor> inputs = Named.of("x", Tensor.zeros(Shape.of(3, 6)));
        for (Sinusoids sinusoids : Sinusoids.values()) {
            PositionalEncoding encoding = new PositionalEncoding(PositionalEncoding.GREATEST_BASE, sinusoids);
            NdArray<DoubleDouble> truth = Truth.evaluate(encoding, inputs, DoubleDouble.ARITHMETIC).get("y");
            NdArray<Decimal> digits = Truth.evaluate(encoding, inputs, Decimal.ARITHMETIC).get("y");
            for (int i = 0; i < truth.count(); i++) {
                Decimal error = digits.at(i).minus(truth.at(i).number().hi()).minus(truth.at(i).number().lo());
                assertThat(Math.abs(error.value())).isLessThanOrEqualTo(1e-27 * Math.abs(digits.at(i).value()));
            }
        }
    }

    @Example
    void refusesABaseThatTheDefinitionCannotFollow() {
        for (double base : new double[] {1e307, 1e-307, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new PositionalEncoding(base, Sinusoids.INTERLEAVED))
                    .isInstanceOf(InvalidArgument.class)
                    .hasMessageStartingWith("base is " + base + "; allowed: a number from 1.0 to "
                            + PositionalEncoding.GREATEST_BASE);
        }
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> PositionalEncoding.standard().forward(Named.of("x", Tensor.zeros(Shape.of(1, 3)))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("positional-encoding: x is of shape (1, 3); allowed: (..., L, 2K): axis 1 a multiple of 2");
        assertThatThrownBy(() -> new PositionalEncoding(0, Sinusoids.INTERLEAVED)).isInstanceOf(InvalidArgument.class)
                .hasMessageStartingWith("base is 0.0; allowed: a number from 1.0 to ");
    }
}
