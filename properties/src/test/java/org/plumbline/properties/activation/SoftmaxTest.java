package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SoftmaxTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SoftmaxSuite();
    }

    /** Seed 004, question 7: dy_i/dx_i = y_i (1 - y_i), and dy_i/dx_j = -y_i y_j for i not j. */
    @Example
    void theJacobianIsTheExams() {
        double[] y = {0.125, 0.25, 0.625};
        Tensor x = Tensor.vector(Math.log(1), Math.log(2), Math.log(5));
        for (int i = 0; i < y.length; i++) {
            double[] row = new double[y.length];
            for (int j = 0; j < y.length; j++) {
                row[j] = i == j ? y[i] * (1 - y[i]) : -y[i] * y[j];
            }
            ByHand.gradient(Softmax.standard(), Named.of("x", x),
                    Named.of("y", Tensor.zeros(x.shape()).with(i, 1)), "x", row);
        }
    }

    @Example
    void huge() {
        assertThat(softmax(1000, 0)).isEqualTo(Tensor.vector(1, 0));
        assertThat(softmax(-1000, -1000)).isEqualTo(Tensor.vector(0.5, 0.5));
        assertThat(softmax(1e308, -1e308)).isEqualTo(Tensor.vector(1, 0));
    }

    /** dx = y_0 y_1 (dy_0 - dy_1) (1, -1), and y_0 is 1 to 17 digits: exp and three products round. */
    @Property
    void theGradientKeepsItsDigitsWhereOneClassHasAll(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        Tensor dx = Softmax.standard().backward(Named.of("x", Tensor.vector(x, 0)),
                Named.of("y", Tensor.vector(0.75, 0.25))).get("x");
        double expected = Math.exp(-x) / 2;
        assertThat(dx.at(0)).isCloseTo(expected, within(4 * Math.ulp(expected)));
        assertThat(dx.at(1)).isCloseTo(-expected, within(4 * Math.ulp(expected)));
    }

    /** The maximum is the line's own, not the batch's: that would leave the other line without a power. */
    @Example
    void linesFarApart() {
        Tensor x = Tensor.matrix(new double[] {1000, 1000}, new double[] {-1000, -1000});
        assertThat(Softmax.standard().forward(Named.of("x", x)).get("y")).isEqualTo(Tensor.filled(x.shape(), 0.5));
    }

    @Example
    void minusInfinityHasNoProbability() {
        assertThat(softmax(0, Double.NEGATIVE_INFINITY, 0)).isEqualTo(Tensor.vector(0.5, 0, 0.5));
    }

    @Example
    void aLineWithoutASoftmaxIsNaNAndNoOther() {
        double infinity = Double.POSITIVE_INFINITY;
        Tensor x = Tensor.matrix(new double[] {Double.NaN, 0}, new double[] {0, Double.NaN},
                new double[] {infinity, 0}, new double[] {-infinity, -infinity}, new double[] {7, 7});
        double[] y = Softmax.standard().forward(Named.of("x", x)).get("y").toArray();
        double nan = Double.NaN;
        assertThat(y).containsExactly(nan, nan, nan, nan, nan, nan, nan, nan, 0.5, 0.5);
    }

    @Example
    void refusesAnAxisThatIsNotThereOrEmpty() {
        assertThatThrownBy(() -> new Softmax(2).forward(Named.of("x", Tensor.zeros(Shape.of(2, 3)))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("softmax: axis is 2; allowed: an axis of (2, 3): -2 to 1");
        assertThatThrownBy(() -> softmax()).isInstanceOf(InvalidArgument.class)
                .hasMessage("softmax: x is of shape (0,); allowed: at least one element along axis -1");
        assertThatThrownBy(() -> Softmax.standard().forward(Named.of("x", Tensor.scalar(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("softmax: x is a single number, of shape (); allowed: a tensor with at least one axis");
    }

    /** The declaration is about the line; the formula, read in doubles, only about one element of it. */
    @Example
    void allOfALineThatHoldsInfinityIsNaNApartFromTheFormula() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(Double.POSITIVE_INFINITY, 1));
        NdArray<Plain> formula = Truth.evaluate(Softmax.standard(), inputs, Plain.ARITHMETIC).get("y");
        assertThat(formula.toTensor()).isEqualTo(Tensor.vector(Double.NaN, 0));
        Tensor nothing = Tensor.vector(Double.NaN, Double.NaN);
        assertThat(softmax(Double.POSITIVE_INFINITY, 1)).isEqualTo(nothing);
        assertThat(Softmax.standard().backward(inputs, Named.of("y", Tensor.vector(1, 0))).get("x")).isEqualTo(nothing);
    }

    private static Tensor softmax(double... x) {
        return Softmax.standard().forward(Named.of("x", Tensor.vector(x))).get("y");
    }
}
