package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Direction;
import org.plumbline.oracle.data.MinMaxScale;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class MinMaxScaleTest implements GradientContract, ExactContract, ExtremeContract {

    private static final Tensor LEAST = Tensor.vector(0, 0);
    private static final Tensor GREATEST = Tensor.vector(10_000, 100);

    @Override
    public Suite<?> suite() {
        return new MinMaxScaleSuite();
    }

    /** Homework 4, question 5: an income of 0 to 10,000 and an age of 0 to 100; unscaled, the income rules the loss. */
    @Example
    void incomeAndAgeWeighTheSameOnceScaled() {
        Tensor errors = Tensor.matrix(new double[] {1_000, 10});
        assertThat(scaled(MinMaxScale.standard(), 1_000, 10)).containsExactly(0.1, 0.1);
        assertThat(errors.at(0) * errors.at(0)).isEqualTo(10_000 * (errors.at(1) * errors.at(1)));
    }

    @Example
    void aPredictionIsScaledBack() {
        assertThat(scaled(new MinMaxScale(0, 1, Direction.INVERSE), 0.5, 0.25)).containsExactly(5_000, 25);
    }

    @Example
    void whatLiesOutsideIsNotClipped() {
        assertThat(scaled(new MinMaxScale(-1, 1, Direction.FORWARD), 20_000, -100)).containsExactly(3, -3);
    }

    private static double[] scaled(MinMaxScale scaling, double income, double age) {
        Tensor x = Tensor.matrix(new double[] {income, age});
        return scaling.forward(Named.of("x", x, "least", LEAST, "greatest", GREATEST)).get("y").toArray();
    }

    @Example
    void badRangesAreRefused() {
        assertThatThrownBy(() -> new MinMaxScale(1, 1, Direction.FORWARD)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("b", "1.0", "greater than a = 1.0");
        assertThatThrownBy(() -> new MinMaxScale(Double.NaN, 1, Direction.FORWARD)).hasMessageContainingAll("a", "NaN");
        assertThatThrownBy(() -> new MinMaxScale(0, Double.POSITIVE_INFINITY, Direction.FORWARD))
                .hasMessageContainingAll("b", "Infinity");
        assertThatThrownBy(() -> new MinMaxScale(-1e308, 1e308, Direction.FORWARD))
                .isInstanceOf(InvalidArgument.class).hasMessage("b - a is Infinity; allowed: a finite number");
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {1, 2}), "least", LEAST)
                .with("greatest", Tensor.vector(1, 0));
        assertThatThrownBy(() -> MinMaxScale.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("greatest - least", "0.0 at index (1,)", "greater than 0");
    }

    @Example
    void statisticsThatAreNotFiniteAreRefused() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {1, 2}), "least", LEAST,
                "greatest", GREATEST);
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (String statistic : new String[] {"least", "greatest"}) {
                assertThatThrownBy(() -> MinMaxScale.standard().forward(
                        inputs.with(statistic, Tensor.vector(0, wrong)))).isInstanceOf(InvalidArgument.class)
                        .hasMessage("min-max-scale: " + statistic + " is " + wrong + " at index (1,); "
                                + "allowed: finite numbers");
            }
        }
        assertThatThrownBy(() -> MinMaxScale.standard().forward(inputs.with("least", Tensor.vector(-1e308, 0))
                .with("greatest", Tensor.vector(1e308, 1)))).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("greatest - least is Infinity at index (0,)");
    }
}
