package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LogSoftmaxTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LogSoftmaxSuite();
    }

    @Example
    void huge() {
        assertThat(logSoftmax(1000, 0)).isEqualTo(Tensor.vector(0, -1000));
        assertThat(logSoftmax(-1e5, -1e5)).isEqualTo(Tensor.vector(-Math.log(2), -Math.log(2)));
        assertThat(logSoftmax(9000)).isEqualTo(Tensor.vector(0));
    }

    /** y_0 = -log(1 + exp(-x)) = -exp(-x) + ..., its gradient 1 - y_0's exponential, the same: exp and log1p round. */
    @Property
    void keepsItsDigitsWhereOneClassHasAll(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        double expected = Math.exp(-x);
        assertThat(logSoftmax(x, 0).at(0)).isCloseTo(-expected, within(4 * Math.ulp(expected)));
        Tensor dx = LogSoftmax.standard().backward(Named.of("x", Tensor.vector(x, 0)),
                Named.of("y", Tensor.vector(1, 0))).get("x");
        assertThat(dx.at(0)).isCloseTo(expected, within(4 * Math.ulp(expected)));
        assertThat(dx.at(1)).isCloseTo(-expected, within(4 * Math.ulp(expected)));
    }

    @Example
    void minusInfinityStays() {
        assertThat(logSoftmax(0, Double.NEGATIVE_INFINITY)).isEqualTo(Tensor.vector(0, Double.NEGATIVE_INFINITY));
    }

    @Example
    void aLineWithoutASoftmaxIsNaN() {
        double infinity = Double.POSITIVE_INFINITY;
        double nan = Double.NaN;
        assertThat(logSoftmax(nan, 0).toArray()).containsExactly(nan, nan);
        assertThat(logSoftmax(0, nan).toArray()).containsExactly(nan, nan);
        assertThat(logSoftmax(infinity, 0).toArray()).containsExactly(nan, nan);
        assertThat(logSoftmax(-infinity, -infinity).toArray()).containsExactly(nan, nan);
    }

    /** The declaration is about the line; the formula, read in doubles, only about one element of it. */
    @Example
    void allOfALineThatHoldsInfinityIsNaNApartFromTheFormula() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(Double.POSITIVE_INFINITY, 1));
        NdArray<Plain> formula = Truth.evaluate(LogSoftmax.standard(), inputs, Plain.ARITHMETIC).get("y");
        assertThat(formula.toTensor()).isEqualTo(Tensor.vector(Double.NaN, Double.NEGATIVE_INFINITY));
        Tensor nothing = Tensor.vector(Double.NaN, Double.NaN);
        assertThat(logSoftmax(Double.POSITIVE_INFINITY, 1)).isEqualTo(nothing);
        assertThat(LogSoftmax.standard().backward(inputs, Named.of("y", Tensor.vector(1, 0))).get("x"))
                .isEqualTo(nothing);
    }

    private static Tensor logSoftmax(double... x) {
        return LogSoftmax.standard().forward(Named.of("x", Tensor.vector(x))).get("y");
    }
}
