package org.plumbline.reports.exam.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.GivenAnswer;
import org.plumbline.fixtures.exam.GradedItem;
import org.plumbline.fixtures.exam.GradedPaper;
import org.plumbline.fixtures.exam.GradedReader;
import org.plumbline.fixtures.exam.PrintedCode;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.key.ExamKey;
import org.plumbline.reports.exam.key.QuestionKey;

/**
 * A graded paper held against the key: its marks, its rubric, and the code that it prints.
 *
 * @param items all that got marks, in the paper's order
 * @param objections by kind
 * @param examined how many statements and examples of rubrics were examined
 * @param notRun pieces of code for which there was no Python
 * @param problems of the exam and of the paper
 */
public record PaperAudit(ExamKey key, GradedPaper paper, List<AuditedItem> items, List<Objection> objections,
        int examined, int notRun, List<Problem> problems) {

    public PaperAudit {
        items = List.copyOf(items);
        objections = List.copyOf(objections);
        problems = List.copyOf(problems);
    }

    /**
     * Audits a paper.
     *
     * @param key of its exam
     * @param seed of random cases
     */
    public static PaperAudit of(ExamKey key, GradedReader.Read read, Python python, long seed) {
        Map<String, QuestionKey> questions = key.questions().stream()
                .collect(Collectors.toMap(one -> one.question().id(), one -> one));
        List<Problem> problems = new ArrayList<>(key.problems());
        problems.addAll(read.problems());
        List<AuditedItem> items = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        int examined = 0;
        for (GradedItem item : read.paper().items()) {
            AuditedItem audited = new AuditedItem(item, List.of());
            try {
                List<Verdict> verdicts = new ArrayList<>();
                for (GivenAnswer answer : item.answers()) {
                    verdicts.add(judge(questions, answer, python, seed).judge(answer));
                }
                audited = new AuditedItem(item, verdicts);
                audited.objection().ifPresent(objections::add);
                if (!item.answers().isEmpty()) {
                    RubricReview review = RubricReview.of(audited,
                            judge(questions, item.answers().get(0), python, seed));
                    examined += review.examined();
                    objections.addAll(review.objections());
                }
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
            }
            items.add(audited);
        }
        read.paper().printed().forEach(code -> objections.addAll(printed(code, python)));
        objections.addAll(Labels.twice(read.paper()));
        objections.addAll(Sums.of(read.paper(), key.exam()));
        objections.sort(Comparator.comparing(Objection::kind));
        return new PaperAudit(key, read.paper(), items, objections, examined,
                python.isThere() ? 0 : codes(read.paper()), problems);
    }

    /** @throws UnusableExam if the question could not be computed, which has been said */
    private static AnswerJudge judge(Map<String, QuestionKey> questions, GivenAnswer answer, Python python, long seed)
            throws UnusableExam {
        QuestionKey question = questions.get(answer.question().id());
        if (question == null) {
            throw new UnusableExam(List.of(new Problem(answer.place(), "question " + answer.question().id()
                    + " of the exam cannot be computed, so that its answers are not judged; mend it first")));
        }
        return new AnswerJudge(question.instance(), python, seed);
    }

    private static List<Objection> printed(PrintedCode code, Python python) {
        if (!python.isThere()) {
            return List.of();
        }
        List<Python.Ran> ran = python.run("printed", code.code(), code.runs().stream().map(PrintedCode.Run::run)
                .toList());
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < ran.size(); i++) {
            if (ran.get(i).value().isEmpty()) {
                objections.add(new Objection(Objection.Kind.CODE, code.label(), code.runs().get(i).says(),
                        Optional.empty(), List.of(new Finding(Status.REFUTED, "`" + code.runs().get(i).run() + "`",
                        ran.get(i).failed())), code.place()));
            }
        }
        return objections;
    }

    private static int codes(GradedPaper paper) {
        return paper.printed().size() + (int) paper.items().stream().flatMap(item -> item.answers().stream())
                .filter(answer -> answer.part().answer() instanceof Answer.Code).count();
    }

    /** Those of a kind. */
    public List<Objection> of(Objection.Kind kind) {
        return objections.stream().filter(one -> one.kind() == kind).toList();
    }

    /** How many answers came to this. */
    public long count(Outcome outcome) {
        return items.stream().flatMap(item -> item.verdicts().stream()).filter(one -> one.outcome() == outcome).count();
    }

    public BigDecimal marks() {
        return Sums.marks(paper.items());
    }

    public BigDecimal points() {
        return Sums.points(paper.items());
    }

    /** The sum of its marks, out of how many, and whether the paper says so. */
    public String sum() {
        String sum = "marks add up to " + AuditedItem.plain(marks()) + " of " + AuditedItem.plain(points());
        return sum + paper.total().map(said -> said.marks().compareTo(marks()) == 0
                && said.points().compareTo(points()) == 0 ? ", as the paper says" : "; the paper says "
                + AuditedItem.plain(said.marks()) + " of " + AuditedItem.plain(said.points())).orElse("");
    }
}
