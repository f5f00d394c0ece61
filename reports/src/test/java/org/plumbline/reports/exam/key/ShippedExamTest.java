package org.plumbline.reports.exam.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.exam.grade.Python;

/** Every question of the shipped exams is in order, and so are a hundred variants of each that has parameters. */
class ShippedExamTest {

    private static final int VARIANTS = 100;
    private static final Python PYTHON = new Python(Interpreter.find());

    @TestFactory
    Stream<DynamicTest> everyQuestionIsInOrder() throws UnusableExam {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (ShippedExam shipped : ShippedExam.values()) {
            ExamReader.Read read = shipped.reader().read();
            assertThat(read.problems()).isEmpty();
            Exam exam = read.exam();
            for (Question question : exam.questions()) {
                Exam alone = new Exam(exam.id(), exam.title(), exam.source(), exam.text(), List.of(question));
                tests.add(DynamicTest.dynamicTest(shipped.id() + "/" + question.id(), () -> assertThat(
                        ExamCheck.of(new ExamReader.Read(alone, List.of()), VARIANTS, PYTHON, 1).problems())
                        .isEmpty()));
            }
        }
        return tests.build();
    }
}
