package org.plumbline.reports.exam.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Deduction;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.GivenAnswer;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;

/**
 * Whether the texts of a rubric hold.
 *
 * @param examined how many statements and examples there were
 */
record RubricReview(int examined, List<Objection> objections) {

    static RubricReview of(AuditedItem audited, AnswerJudge judge) throws UnusableExam {
        int examined = 0;
        List<Objection> objections = new ArrayList<>();
        GivenAnswer first = audited.item().answers().get(0);
        for (Deduction line : audited.item().rubric()) {
            List<Finding> against = new ArrayList<>(judge.claims(first.part(), line.claims()).stream()
                    .filter(one -> one.status() == Status.REFUTED).toList());
            against.addAll(against(first, line.right(), Outcome.RIGHT, judge));
            against.addAll(against(first, line.wrong(), Outcome.WRONG, judge));
            examined += line.claims().size() + line.right().size() + line.wrong().size();
            if (!against.isEmpty()) {
                String takes = line.takes().signum() == 0 ? "says: "
                        : "takes " + AuditedItem.plain(line.takes()) + " for: ";
                objections.add(new Objection(Objection.Kind.RUBRIC, audited.item().label(), "the rubric " + takes
                        + line.text().replace('\n', ' '), Optional.of(audited), against, line.place()));
            }
        }
        return new RubricReview(examined, objections);
    }

    /** What shows that answers which a rubric says are right or wrong are not. */
    private static List<Finding> against(GivenAnswer to, List<Expression> answers, Outcome said, AnswerJudge judge)
            throws UnusableExam {
        List<Finding> against = new ArrayList<>();
        for (Expression answer : answers) {
            Verdict verdict = judge.judge(to.part(), to.of(), answer);
            Outcome outcome = verdict.outcome() == Outcome.PARTLY ? Outcome.WRONG : verdict.outcome();
            if (outcome != said && outcome != Outcome.OPEN) {
                verdict.evidence().forEach(one -> against.add(new Finding(Status.REFUTED, one.says()
                        + ", which it says is " + said.word() + ", is " + outcome.word(), one.detail())));
            }
        }
        return against;
    }
}
