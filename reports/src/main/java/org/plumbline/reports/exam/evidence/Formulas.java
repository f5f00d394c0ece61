package org.plumbline.reports.exam.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.formula.Formula;
import org.plumbline.properties.formula.MalformedFormula;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Values;

/** Formulas of an exam, in 106 bits. */
final class Formulas {

    private Formulas() {
    }

    /**
     * A formula, with the instance's values in place of what stands in double braces.
     *
     * @throws UnusableExam if it is none, with where in it that shows
     */
    static Formula read(Instance instance, Expression written, Set<String> names) throws UnusableExam {
        try {
            return Formula.of(instance.fill(written.text()), names);
        } catch (MalformedFormula malformed) {
            throw refused(written, malformed);
        }
    }

    static NdArray<DoubleDouble> value(Expression written, Formula formula, Map<String, NdArray<DoubleDouble>> values)
            throws UnusableExam {
        try {
            return formula.value(DoubleDouble.ARITHMETIC, values);
        } catch (MalformedFormula malformed) {
            throw refused(written, malformed);
        }
    }

    static UnusableExam refused(Expression written, MalformedFormula malformed) {
        return new UnusableExam(List.of(new Problem(written.place(), "the formula " + written.text() + ", character "
                + (malformed.position() + 1) + ": " + malformed.getMessage())));
    }

    static Map<String, NdArray<DoubleDouble>> inputs(Map<String, Object> drawn) {
        Map<String, NdArray<DoubleDouble>> inputs = new LinkedHashMap<>();
        drawn.forEach((name, value) -> inputs.put(name, input(Values.tensor(value))));
        return inputs;
    }

    private static NdArray<DoubleDouble> input(Tensor tensor) {
        return NdArray.input(DoubleDouble.ARITHMETIC, tensor);
    }
}
