package org.plumbline.reports.exam.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.course.Draws;
import org.plumbline.reports.exam.course.PartName;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.expression.Expressions;

/** Marks answers. A later part is judged with what the student found before it, too. Threads may share one. */
public final class Grader {

    private final Exam exam;
    private final OptionalLong seed;
    private final Python python;
    private final Expressions expressions = new Expressions();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    /**
     * A grader of an exam.
     *
     * @param seed of the course, by which each student has values of their own; empty if all have the original's
     * @param python what runs code
     */
    public Grader(Exam exam, OptionalLong seed, Python python) {
        this.exam = exam;
        this.seed = seed;
        this.python = python;
    }

    /** What is wrong with the exam, where that left a mark to a person. */
    public List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    /** A student's paper, with the answers that there are. */
    public MarkedPaper mark(Student student, Map<PartName, String> answers) {
        List<MarkedPart> parts = new ArrayList<>();
        for (Question question : exam.questions()) {
            try {
                parts.addAll(mark(instance(question, student), answers));
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
                question.parts().forEach(part -> parts.add(open(question, part, answers)));
            }
        }
        return new MarkedPaper(student, parts);
    }

    private Instance instance(Question question, Student student) throws UnusableExam {
        return seed.isEmpty() ? Instance.original(question, expressions)
                : Instance.drawn(question, Draws.seed(seed.getAsLong(), question.id(), student.id()), expressions);
    }

    private MarkedPart open(Question question, Part part, Map<PartName, String> answers) {
        PartName name = new PartName(question.id(), part.id());
        return MarkedPart.of(name, part.points(), answers.getOrDefault(name, ""),
                Judgement.byAPerson("the exam's own answer cannot be computed"));
    }

    private List<MarkedPart> mark(Instance instance, Map<PartName, String> answers) {
        Question question = instance.question();
        List<MarkedPart> marked = new ArrayList<>();
        Map<String, Object> wrong = new HashMap<>();
        for (Part part : question.parts()) {
            PartName name = new PartName(question.id(), part.id());
            String answer = answers.getOrDefault(name, "");
            MarkedPart one;
            try {
                one = MarkedPart.of(name, part.points(), answer, judge(instance, part, answer, wrong));
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
                one = open(question, part, answers);
            }
            if (!one.isRight()) {
                WrittenValue.of(part.answer(), answer).ifPresent(value -> wrong.put(part.id(), value));
            }
            marked.add(one);
        }
        return marked;
    }

    private Judgement judge(Instance instance, Part part, String answer, Map<String, Object> wrong)
            throws UnusableExam {
        Judgement judgement = judged(instance, part, answer);
        Map<String, Object> found = new LinkedHashMap<>();
        part.follows().forEach((value, before) -> Optional.ofNullable(wrong.get(before))
                .ifPresent(own -> found.put(value, own)));
        if (judgement.isRight() || judgement.share().isEmpty() || found.isEmpty() || answer.isBlank()) {
            return judgement;
        }
        try {
            Judgement own = judged(instance.from(found), part, answer);
            return own.isRight() ? new Judgement(own.share(), "right from what was found before: " + own.says())
                    : judgement;
        } catch (UnusableExam without) {
            return judgement;
        }
    }

    private Judgement judged(Instance instance, Part part, String answer) throws UnusableExam {
        return new Judge(instance, part, python, seed.orElse(1)).judge(answer);
    }
}
