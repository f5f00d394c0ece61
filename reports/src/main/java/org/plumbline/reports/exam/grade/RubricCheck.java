package org.plumbline.reports.exam.grade;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Values;

/** Holds a rubric's examples, and the mistakes of a part, against the judge that marks answers. */
public final class RubricCheck {

    private RubricCheck() {
    }

    /**
     * What is wrong with a part's examples: one that an item is not for gets all points; one that the only item is for
     * gets not all; a mistake is right.
     *
     * @param instance the question as its original has it
     */
    public static List<Problem> of(Instance instance, Part part, Python python, long seed) throws UnusableExam {
        Judge judge = new Judge(instance, part, python, seed);
        List<Problem> problems = new ArrayList<>();
        for (RubricItem item : part.rubric()) {
            for (String example : item.scoresNot()) {
                problems.addAll(held(judge, instance.fill(example), false, item.place(), "scoresNot"));
            }
            for (String example : part.rubric().size() == 1 ? item.scores() : List.<String>of()) {
                problems.addAll(held(judge, instance.fill(example), true, item.place(), "scores"));
            }
        }
        for (Mistake mistake : part.mistakes()) {
            String written = part.answer() instanceof Answer.Formula ? instance.fill(mistake.value().text())
                    : Values.show(instance.value(mistake.value()));
            problems.addAll(held(judge, written, false, mistake.value().place(), "mistake"));
        }
        return problems;
    }

    private static List<Problem> held(Judge judge, String example, boolean right, Place place, String what)
            throws UnusableExam {
        Judgement judgement = judge.judge(example);
        if (judgement.share().isEmpty() || judgement.isRight() == right) {
            return List.of();
        }
        return List.of(new Problem(place, what + ": '" + example + "' is judged "
                + (right ? "not right: " + judgement.says() : "right")));
    }
}
