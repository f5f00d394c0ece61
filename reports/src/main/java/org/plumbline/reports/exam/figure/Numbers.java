package org.plumbline.reports.exam.figure;

import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Figure;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Unfit;
import org.plumbline.reports.exam.expression.Values;

/** Numbers of a figure, by expressions. */
final class Numbers {

    private Numbers() {
    }

    /** The ends of an axis that has both. */
    static double[] ends(Instance instance, Figure.Axis axis) throws UnusableExam {
        double from = real(instance, axis.from().orElseThrow(), Map.of());
        double to = real(instance, axis.to().orElseThrow(), Map.of());
        if (from >= to) {
            throw refused(axis.to().orElseThrow(), "the axis goes from " + from + " to " + to + "; its end is to be "
                    + "greater");
        }
        return new double[] {from, to};
    }

    /** @throws UnusableExam if it is no finite number */
    static double real(Instance instance, Expression expression, Map<String, Object> more) throws UnusableExam {
        try {
            double number = Values.real(instance.value(expression, more));
            if (!Double.isFinite(number)) {
                throw refused(expression, number + " came, where a finite number is wanted");
            }
            return number;
        } catch (Unfit unfit) {
            throw refused(expression, unfit.getMessage());
        }
    }

    /** So many numbers. */
    static List<Double> list(Instance instance, Expression expression, int count) throws UnusableExam {
        try {
            List<Double> numbers = Values.list(instance.value(expression)).stream().map(Values::real).toList();
            if (numbers.size() != count) {
                throw refused(expression, numbers.size() + " numbers came; a list of " + count + " is wanted");
            }
            return numbers;
        } catch (Unfit unfit) {
            throw refused(expression, unfit.getMessage());
        }
    }

    static UnusableExam refused(Expression expression, String says) {
        return new UnusableExam(List.of(new Problem(expression.place(), "'" + expression.text()
                + "' of a figure: " + says)));
    }
}
