package org.plumbline.properties.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

class FormulaTest {

    private static final Map<String, Tensor> VALUES = Map.of("x", Tensor.of(Shape.of(), 0.5), "y",
            Tensor.of(Shape.of(), 3), "alpha", Tensor.of(Shape.of(), 2), "\\hat{y}", Tensor.of(Shape.of(), 0.25),
            "W_1", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), "A", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6),
            "v", Tensor.vector(1, 2, 3), "u",
            Tensor.vector(2, 0, -1), "z", Tensor.vector(1, -1));

    private static NdArray<Plain> value(String text) {
        Map<String, NdArray<Plain>> values = new LinkedHashMap<>();
        VALUES.forEach((name, value) -> values.put(name, NdArray.input(Plain.ARITHMETIC, value)));
        return Formula.of(text, VALUES.keySet()).value(Plain.ARITHMETIC, values);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "1/2 + 3 => 3.5", "2 x y => 3", "2xy => 3", "x^2 y => 0.75", "-x^2 => -0.25", "2^{-1} => 0.5",
        "\\frac{y}{2x} => 3",
        "\\frac12 y => 1.5", "\\alpha\\,y => 6", "αy => 6", "alpha*y => 6", "y_hat => 0.25", "\\hat{y} => 0.25",
        "\\hat y => 0.25", "yhat => 0.25", "\\hat{y}^{(i)} => 0.25", "dL/dx = y - x => 2.5",
        "\\frac{\\partial L}{\\partial x} = y - x => 2.5",
        "e^{0} => 1", "\\log e => 1", "\\ln(e^2) => 2", "|x - y| => 2.5", "2|x-y|x => 2.5", "\\max(0, -y) => 0",
        "\\max\\{x, y\\} => 3", "\\sigma(0) => 0.5", "\\sigma'(0) => 0.25", "\\tanh^2(0) + 1 => 1",
        "\\mathbb{1}\\{x > 0\\} => 1", "\\mathbf{1}_{x > 1} => 0", "[x>0] y => 3", "1(x > 0) => 1",
        "1\\{y \\le 2\\} => 0",
        "\\begin{cases} x & y > 5 \\\\ y & \\text{otherwise} \\end{cases} => 3",
        "\\begin{cases} x, & y \\geq 3 \\\\ y, & y < 3 \\end{cases} => 0.5", "if(x > y, 1, 2) => 2",
        "v^T u => -1", "v'u => -1", "\\|v\\|^2 => 14", "\\|u\\|_1 => 3", "\\|W_1\\|_F^2 => 91", "\\sum_i v_i u_i => -1",
        "\\sum_{i=2}^{3} v_i => 5", "\\sum_{i} \\sum_{j} A_{ij} => 21", "v_2 => 2", "A_{23} => 6", "A_{2,3} => 6",
        "\\sum_{k=1}^3 k^2 => 14", "sum(v .* u) => -1", "z_1 + z_2 => 0",
        "softmax(u)_1 + softmax(u)_2 + softmax(u)_3 => 1",
        "(W1 v)_2 => 32", "1e-3 => 0.001", "2 e^{0} => 2", "y/2/3 => 0.5", "- - x => 0.5", "2 * -x => -1"
    })
    void comesTo(String text, double expected) {
        NdArray<Plain> value = value(text);
        assertThat(value.count()).as(text).isEqualTo(1);
        assertThat(value.at(0).value()).as(text).isCloseTo(expected, Offset.offset(1e-15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "W_1 v | (2, 1): [14, 32]", "z^T W_1 | (1, 3): [-3, -3, -3]", "W_1^T z | (3, 1): [-3, -3, -3]",
        "z v^T | (2, 3): [1, 2, 3, -1, -2, -3]", "v \\odot u | (3, 1): [2, 0, -3]",
        "\\mathbf{1}_{z > 0} | (2, 1): [1, 0]", "z \\odot \\mathbb{1}\\{z > 0\\} | (2, 1): [1, 0]",
        "relu(z) | (2, 1): [1, 0]", "\\operatorname{ReLU}(z) | (2, 1): [1, 0]", "v^2 | (3, 1): [1, 4, 9]",
        "\\begin{cases} z & z > 0 \\\\ 2z & z \\le 0 \\end{cases} | (2, 1): [1, -2]"
    })
    void comesToAMatrix(String text, String expected) {
        NdArray<Plain> value = value(text);
        assertThat(value.shape() + ": " + value.elements().stream().map(one -> Math.round(one.value())).toList())
                .as(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x + | 3 | the end came; allowed: a number, a name or a bracket",
        "(x + y | 6 | the end came; allowed: ')'",
        "x + foo | 4 | 'foo' is no name that is known here; known:",
        "W_1 u_5 | 5 | there is no element (5, 1) of shape (3, 1)",
        "v W_1 | 2 | there is no product of shapes (3, 1) and (2, 3)",
        "v + z | 2 | shapes (3, 1) and (2, 1) do not fit",
        "x ) | 2 | ')' came; allowed: the end, or an operator",
        "\\begin{matrix} x \\end{matrix} | 0 | of environments, only cases are known",
        "W_1^2 | 3 | the power of a matrix is not defined here"
    })
    void whatIsNoFormulaIsSaid(String text, int position, String says) {
        assertThatThrownBy(() -> value(text)).isInstanceOfSatisfying(MalformedFormula.class, malformed -> {
            assertThat(malformed).hasMessageContaining(says);
            assertThat(malformed.position()).isEqualTo(position);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\frac{1", "|x", "\\sum_", "{", "x^", "\\begin{cases}", "\\hat{", "x_", "$",
        "((((", "\\begin", "\\sum_{i=1}", "\\\\", "1..2", "[x > ", "if(x)", "max()"})
    void anyTextIsRefusedInWords(String text) {
        assertThatThrownBy(() -> value(text)).as(text).isInstanceOf(MalformedFormula.class);
    }

    @Test
    void decimalsAreExactInEveryArithmetic() {
        assertThat(Formula.of("0.1 * 3 - 0.3", Set.of()).value(
                DoubleDouble.ARITHMETIC, Map.of()).at(0).value())
                .isCloseTo(0, Offset.offset(1e-31));
    }
}
