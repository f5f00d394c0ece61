package org.plumbline.reports.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.expression.Values;

/** What the answers of an instance come to. */
public final class Key {

    /** Without a tolerance of its own, a number is right that is so near, as three digits make it. */
    private static final BigFraction THREE_DIGITS = new BigFraction(1, 200);

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

    /** How far an answer may be from a number: as the exam says, or else as three digits of it make it. */
    public static BigFraction within(Instance instance, Answer.Number number) throws UnusableExam {
        return number.within().isPresent() ? exact(instance.value(number.within().get()))
                : THREE_DIGITS.multiply(exact(instance.value(number.value())).abs());
    }

    /** A number as a fraction, which every one is. */
    public static BigFraction exact(Object number) {
        return Values.fraction(number instanceof Double real ? new BigDecimal(real) : number);
    }
}
