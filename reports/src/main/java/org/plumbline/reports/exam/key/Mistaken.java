package org.plumbline.reports.exam.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Status;

/** Whether evidence can tell wrong from right: with a mistake in place of the answer, it has to refute it. */
final class Mistaken {

    private Mistaken() {
    }

    /** The mistakes that evidence lets pass. */
    static List<Problem> problems(Instance instance, long seed) {
        List<Problem> problems = new ArrayList<>();
        for (Part part : instance.question().parts()) {
            for (Mistake mistake : part.mistakes()) {
                Optional<Answer> wrong = answer(part.answer(), mistake);
                if (wrong.isPresent() && stands(instance, part, wrong.get(), seed)) {
                    problems.add(new Problem(part.place(), "question " + instance.question().id() + ", part "
                            + part.id() + ": its evidence would hold of a mistake, too: " + mistake.says()
                            + "; give evidence that tells it from the answer"));
                }
            }
        }
        return problems;
    }

    private static boolean stands(Instance instance, Part part, Answer wrong, long seed) {
        Part mistaken = part.with(wrong, part.evidence());
        try {
            return Examiner.status(new Examiner(instance, mistaken, seed).findings()) != Status.REFUTED;
        } catch (UnusableExam incomputable) {
            return false;
        }
    }

    private static Optional<Answer> answer(Answer right, Mistake mistake) {
        Expression wrong = mistake.value();
        if (right instanceof Answer.Number number) {
            return Optional.of(new Answer.Number(wrong, number.within(), number.unit()));
        } else if (right instanceof Answer.Rational) {
            return Optional.of(new Answer.Rational(wrong));
        } else if (right instanceof Answer.Count) {
            return Optional.of(new Answer.Count(wrong));
        } else if (right instanceof Answer.Shape) {
            return Optional.of(new Answer.Shape(wrong));
        } else if (right instanceof Answer.Matrix matrix) {
            return Optional.of(new Answer.Matrix(wrong, matrix.within(), matrix.accepts()));
        } else if (right instanceof Answer.Formula formula) {
            return Optional.of(new Answer.Formula(wrong, formula.of()));
        } else if (right instanceof Answer.Choice choice) {
            return Optional.of(new Answer.Choice(choice.several(), choice.options().stream()
                    .map(option -> new Answer.Option(option.id(), option.text(), new Expression("any(" + wrong.text()
                            + ", one -> one == '" + option.id() + "')", wrong.place()), option.why())).toList()));
        }
        return Optional.empty();
    }
}
