package org.plumbline.reports.exam;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.expression.Values;

/** Whether values tell right from wrong: no mistake comes to the right answer, and no two options are the same. */
final class Distinct {

    /** A part of a right number, within which a mistake is not told from it. */
    private static final double NEAR = 0.01;

    private Distinct() {
    }

    /** What is not told apart, if anything. */
    static Optional<String> fault(Instance instance) throws UnusableExam {
        for (Part part : instance.question().parts()) {
            if (part.answer() instanceof Answer.Choice choice && alike(instance, choice)) {
                return Optional.of("two options of part '" + part.id() + "' are the same");
            }
            Optional<Object> answer = Key.answer(instance, part.answer());
            for (Mistake mistake : answer.isPresent() ? part.mistakes() : List.<Mistake>of()) {
                if (right(instance, part.answer(), answer.get(), instance.value(mistake.value()))) {
                    return Optional.of("in part '" + part.id() + "' a mistake comes to the right answer: "
                            + mistake.says());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean alike(Instance instance, Answer.Choice choice) throws UnusableExam {
        Set<String> texts = new HashSet<>();
        for (Answer.Option option : choice.options()) {
            if (!texts.add(instance.fill(option.text()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean right(Instance instance, Answer kind, Object answer, Object mistake) throws UnusableExam {
        if (kind instanceof Answer.Choice) {
            return answer.equals(Values.list(mistake));
        }
        if (kind instanceof Answer.Matrix matrix && matrix.accepts().isPresent()) {
            return instance.truth(matrix.accepts().get(), Map.of("answer", mistake));
        }
        Tensor one = Values.tensor(answer);
        Tensor other = Values.tensor(mistake);
        if (!one.shape().equals(other.shape())) {
            return false;
        }
        double near = kind instanceof Answer.Number number ? NEAR * Math.abs(Values.real(answer))
                + (number.within().isPresent() ? Values.real(instance.value(number.within().get())) : 0) : 0;
        double[] differences = one.zip(other, (a, b) -> Math.abs(a - b)).toArray();
        for (double difference : differences) {
            if (difference > near + Math.ulp(1)) {
                return false;
            }
        }
        return true;
    }
}
