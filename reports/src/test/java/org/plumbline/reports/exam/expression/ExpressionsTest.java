package org.plumbline.reports.exam.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.UnusableExam;

class ExpressionsTest {

    private static Object value(String text) throws UnusableExam {
        return new Expressions().value(new Expression(text, new Place("q.yaml", 7)),
                Map.of("n", 5, "half", new BigFraction(1, 2), "word", "full"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "1 + 2 => 3", "1/3 + 1/6 => 0.5", "1/3 => 1/3", "0.1 + 0.2 => 0.3", "0.1 + 0.2 == 0.3 => true",
        "n * n + n => 30", "half * 4 => 2", "-n => -5", "7 % 3 => 1", "n / 2 => 2.5", "floor(n / 2) => 2",
        "ceil(-n / 2) => -2", "pow(2, 10) => 1024", "pow(2, -1) => 0.5", "sqrt(9/4) => 1.5", "sqrt(2) > 1.41 => true",
        "binomial(5, 2) => 10", "sum(range(1, 10)) => 55", "sum([1, 0.5]) => 1.5", "max(1, 3, 2) => 3",
        "min([4, 2]) => 2", "count(range(1, 10), i -> i % 2 == 0) => 5", "all([2, 4], i -> i % 2 == 0) => true",
        "any([2, 4], i -> i > 4) => false", "map([1, 2], i -> i * n) => (5, 10)", "[5, n, 3] => (5, 5, 3)",
        "[5, 5] == [n, 5] => true", "at([[1, 2], [3, 4]], 1, 0) => 3", "n > 3 && n < 6 => true",
        "n > 9 ? 'a' : 'b' => b", "word == 'full' => true", "count(tuples([range(0, 1), range(0, 2)])) => 6",
        "sizes(zeros([2, 3])) => (2, 3)", "count(zeros([2, 3])) => 6", "sum(tensor([1, 2]) * 2) => 6",
        "at(tensor([[1, 2], [3, 4]]), 1, 0) => 3", "forward('relu', {:}, {'x': [-1, 2]}).y => {shape}",
        "round(2/3, 3) => 0.667", "round(-1.25, 1) => -1.3", "round(exp(1), 4) => 2.7183",
        "latex(-1/3) => -\\frac{1}{3}", "latex(0.5) => 0.5", "latex([1, 2/3]) => (1, \\frac{2}{3})",
        "latex([[1, 2], [3, 4]]) => \\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}",
        "latex(tensor([[1, 2]])) => \\begin{pmatrix}1 & 2\\end{pmatrix}",
        "n != 5 => false", "-exp(0) * 0 == 0 => true", "log(1) * -1 == 0 => true", "not (n == 5) => false"
    })
    void comesTo(String text, String expected) throws UnusableExam {
        String shown = Values.show(value(text));
        if (expected.equals("{shape}")) {
            assertThat(shown).contains("0").contains("2");
        } else {
            assertThat(shown).as(text).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "m + 1 => 'm'", "1 / 0 => a division by 0", "n + => parsing", "floor('x') => x came where a whole number",
        "[1, 2] + 1 => (1, 2) came where a number is wanted", "range(1, 1e9) => at most", "foo(1) => foo",
        "forward('rellu', {:}, {:}) => is wanted", "at([1], 1) => element 1"
    })
    void whatCannotBeComputedIsSaid(String text, String says) {
        assertThatThrownBy(() -> value(text)).as(text).isInstanceOf(UnusableExam.class)
                .hasMessageStartingWith("q.yaml:7: '" + text + "' cannot be computed: ").hasMessageContaining(says);
    }

    /** Nothing but computation: no class, no method, no loop, no change. */
    @ParameterizedTest
    @ValueSource(strings = {"new('java.io.File', '/tmp/x')", "''.getClass()", "''.class", "n.getClass().forName('x')",
        "while (true) {}", "for (i : range(1, 3)) { i }", "n = 6", "var x = 1", "System.exit(1)", "java.lang.System",
        "'x'.bytes", "[1, 2].getClass()", "#pragma jexl.import java.io", "@silent 1", "half.numerator",
        "org.plumbline.reports.Plumbline", "n.class.classLoader", "function() { 1 }()"})
    void nothingElseIsPossible(String text) {
        assertThatThrownBy(() -> value(text)).as(text).isInstanceOf(UnusableExam.class);
    }
}
