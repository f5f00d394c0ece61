package org.plumbline.reports.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.course.Draws;
import org.plumbline.reports.exam.course.PartName;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.expression.Values;
import org.plumbline.reports.exam.grade.GradeFiles;
import org.plumbline.reports.exam.grade.Grader;
import org.plumbline.reports.exam.grade.Grades;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.paper.PaperFormat;
import org.plumbline.reports.exam.paper.PaperRun;
import org.plumbline.reports.verification.Progress;

/**
 * How long it takes from a cold virtual machine to make papers and keys for 200 students with 30 questions of their own
 * values each, and to grade what they answer; and how long one more paper with its key takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExamBenchmark {

    private static final int STUDENTS = 200;
    private static final int QUESTIONS = 30;
    private static final long SEED = 1;

    private Exam exam;
    private List<Student> students;
    private Map<Student, Map<PartName, String>> answers;
    private Path folder;
    private int next;

    /** The right answers of everybody. */
    @Setup
    public void answer() throws IOException {
        Exam practice = ShippedExam.PRACTICE.reader().read().exam();
        exam = new Exam(practice.id(), practice.title(), practice.source(), practice.text(),
                practice.questions().subList(0, QUESTIONS));
        students = IntStream.range(0, STUDENTS).mapToObj(i -> new Student("s" + i, "s" + i)).toList();
        folder = Files.createTempDirectory("plumbline-bench");
        answers = new HashMap<>();
        Expressions expressions = new Expressions();
        for (Student student : students) {
            Map<PartName, String> own = new HashMap<>();
            for (Question question : exam.questions()) {
                Instance instance = Instance.drawn(question, Draws.seed(SEED, question.id(), student.id()),
                        expressions);
                for (Part part : question.parts()) {
                    own.put(new PartName(question.id(), part.id()), right(instance, part));
                }
            }
            answers.put(student, own);
        }
    }

    private static String right(Instance instance, Part part) throws UnusableExam {
        Optional<Object> value = Key.answer(instance, part.answer());
        return value.isPresent() ? Values.show(value.get())
                : part.answer() instanceof Answer.Formula formula ? instance.fill(formula.value().text()) : "";
    }

    /** Papers and keys as pages, and marks. */
    @Benchmark
    @Fork(3)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Grades course() throws IOException {
        new PaperRun(exam, SEED, List.of(PaperFormat.HTML), folder.resolve("papers")).run(students, Progress.SILENT);
        Grader grader = new Grader(exam, OptionalLong.of(SEED), new Python(Optional.empty()));
        Grades grades = new Grades(exam, OptionalLong.of(SEED), students.parallelStream()
                .map(student -> grader.mark(student, answers.get(student))).toList());
        GradeFiles.write(grades, folder.resolve("grades"));
        return grades;
    }

    /** Paper and key of one student, as pages. */
    @Benchmark
    @Fork(1)
    @Warmup(iterations = 5)
    @Measurement(iterations = 10)
    public PaperRun.Result paper() {
        next++;
        return new PaperRun(exam, SEED, List.of(PaperFormat.HTML), folder.resolve("paper"))
                .run(List.of(students.get(next % STUDENTS)), Progress.SILENT);
    }
}
