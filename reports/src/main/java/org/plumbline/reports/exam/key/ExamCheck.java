package org.plumbline.reports.exam.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Audit;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.HoldsCheck;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.figure.Figures;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.grade.RubricCheck;
import org.plumbline.reports.page.Markdown;

/**
 * Whether an exam is in order.
 *
 * @param questions how many there are
 * @param varied how many of them have parameters
 * @param problems what is to be mended
 */
public record ExamCheck(int questions, int varied, List<Problem> problems) {

    private static final KeySection KEYS = new KeySection(Markdown.WITH_MATHML);

    public ExamCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Checks it.
     *
     * @param variants how many of each question with parameters
     * @param python what runs code
     * @param seed of variants and random cases
     */
    public static ExamCheck of(ExamReader.Read read, int variants, Python python, long seed) {
        ExamKey key = ExamKey.of(read, seed);
        List<Problem> problems = new ArrayList<>(key.problems());
        int varied = 0;
        for (QuestionKey question : key.questions()) {
            boolean drawn = !question.question().parameters().isEmpty();
            varied += drawn ? 1 : 0;
            try {
                problems.addAll(audits(question.instance(), seed));
                problems.addAll(Mistaken.problems(question.instance(), seed));
                for (Part part : question.question().parts()) {
                    problems.addAll(RubricCheck.of(question.instance(), part, python, seed));
                }
                KEYS.html(question);
                for (int i = 0; i < (drawn ? variants : 0); i++) {
                    variant(question.question(), seed + i, question.instance().expressions());
                }
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
            }
        }
        return new ExamCheck(read.exam().questions().size(), varied, problems);
    }

    private static List<Problem> audits(Instance instance, long seed) throws UnusableExam {
        List<Problem> problems = new ArrayList<>();
        for (Audit audit : instance.question().audits()) {
            if (audit.holds().isPresent()) {
                Finding finding = HoldsCheck.of(instance, new Evidence.Holds(audit.says(), audit.holds().get(),
                        audit.over(), audit.place()), Map.of(), seed);
                if (finding.status() == Status.REFUTED) {
                    problems.add(new Problem(audit.place(), "the audit's evidence says otherwise: "
                            + finding.detail()));
                }
            }
        }
        return problems;
    }

    /** @throws UnusableExam with the first part of a variant that does not stand */
    private static void variant(Question question, long seed, Expressions expressions) throws UnusableExam {
        Instance instance = Instance.drawn(question, seed, expressions);
        instance.fill(question.text());
        Figures.of(instance);
        for (Part part : question.parts()) {
            PartKey key = PartKey.of(instance, part, seed);
            instance.fill(part.text().orElse(""));
            instance.fill(part.steps().orElse(""));
            AnswerText.of(instance, part.answer());
            if (!key.stands()) {
                throw new UnusableExam(List.of(new Problem(part.place(), "question " + question.id() + ", part "
                        + part.id() + ", variant " + instance.values() + ": " + key.findings())));
            }
        }
    }
}
