package org.plumbline.reports.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.UnusableExam;

/** What the answers of an instance come to. */
public final class Key {

    private Key() {
    }

    /** The value of an answer: of a choice, the ids of what is right; of formulas, code and prose, none. */
    public static Optional<Object> answer(Instance instance, Answer answer) throws UnusableExam {
        if (answer instanceof Answer.Choice choice) {
            List<Object> right = new ArrayList<>();
            for (Answer.Option option : choice.options()) {
                if (instance.truth(option.right())) {
                    right.add(option.id());
                }
            }
            return Optional.of(right);
        }
        Optional<Expression> value = value(answer);
        return value.isPresent() ? Optional.of(instance.value(value.get())) : Optional.empty();
    }

    private static Optional<Expression> value(Answer answer) {
        if (answer instanceof Answer.Number number) {
            return Optional.of(number.value());
        } else if (answer instanceof Answer.Rational rational) {
            return Optional.of(rational.value());
        } else if (answer instanceof Answer.Count count) {
            return Optional.of(count.value());
        } else if (answer instanceof Answer.Shape shape) {
            return Optional.of(shape.value());
        } else if (answer instanceof Answer.Matrix matrix) {
            return Optional.of(matrix.value());
        }
        return Optional.empty();
    }
}
