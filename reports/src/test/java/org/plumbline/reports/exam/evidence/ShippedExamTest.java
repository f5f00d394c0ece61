package org.plumbline.reports.exam.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Expressions;

/** Every computable answer of the shipped exams is backed by evidence, and so is that of a hundred variants. */
class ShippedExamTest {

    private static final int VARIANTS = 100;

    @TestFactory
    Stream<DynamicTest> everyComputableAnswerIsBacked() {
        return Stream.of(ShippedExam.values()).flatMap(exam -> {
            try {
                ExamReader.Read read = exam.reader().read();
                assertThat(read.problems()).isEmpty();
                return read.exam().questions().stream().map(question -> DynamicTest.dynamicTest(
                        exam.id() + "/" + question.id(), () -> backed(question)));
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    private static void backed(Question question) throws IOException {
        Expressions expressions = new Expressions();
        backed(Instance.original(question, expressions));
        for (int seed = 0; seed < (question.parameters().isEmpty() ? 0 : VARIANTS); seed++) {
            backed(Instance.drawn(question, seed, expressions));
        }
    }

    private static void backed(Instance instance) throws IOException {
        instance.fill(instance.question().text());
        for (Part part : instance.question().parts()) {
            List<Finding> findings = new Examiner(instance, part, 1).findings();
            Status status = Examiner.status(findings);
            assertThat(status).as(part.place() + " " + instance.values() + " " + findings)
                    .isNotEqualTo(Status.REFUTED);
            if (!(part.answer() instanceof Answer.Prose)) {
                assertThat(status).as(part.place() + " " + findings).isNotEqualTo(Status.UNSUPPORTED);
            }
            instance.fill(part.steps().orElse(""));
        }
    }
}
