package org.plumbline.reports.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.grade.Judge;
import org.plumbline.reports.exam.grade.Judgement;
import org.plumbline.reports.exam.grade.Python;

class InstanceTest {

    private static final String MISTAKEN = """
            id: q
            title: A square
            text: What is ${{n}}^2$?
            parameters: {n: {from: 1, to: 3, original: ORIGINAL}}
            parts:
              - id: a
                points: 1
                answer: {kind: count, value: n * n}
                mistakes: [{says: it is doubled, value: 2 * n}]
                evidence: [{says: by hand, holds: "answer == sum(map(range(1, n), i -> n))"}]
            """;

    private static Question question(String yaml) throws UnusableExam {
        ExamReader.Read read = new ExamReader(file -> file.equals(ExamReader.FILE)
                ? "id: e\ntitle: One question\nquestions: [q.yaml]\n" : yaml).read();
        assertThat(read.problems()).isEmpty();
        return read.exam().questions().get(0);
    }

    private static Set<Object> drawn(Question question, String name) throws UnusableExam {
        Set<Object> values = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            values.add(Instance.drawn(question, seed, new Expressions()).values().get(name).toString());
        }
        return values;
    }

    @Test
    void whereAMistakeIsRightIsNotDrawn() throws UnusableExam {
        assertThat(drawn(question(MISTAKEN.replace("ORIGINAL", "3")), "n")).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void anOriginalWhereAMistakeIsRightIsRefused() throws UnusableExam {
        Question question = question(MISTAKEN.replace("ORIGINAL", "2"));
        assertThatThrownBy(() -> Instance.original(question, new Expressions())).isInstanceOf(UnusableExam.class)
                .hasMessageContaining("q.yaml:1: ").hasMessageContaining("in part 'a'")
                .hasMessageContaining("a mistake comes to the right answer: it is doubled");
    }

    @Test
    void whereTwoOptionsAreTheSameIsNotDrawn() throws UnusableExam {
        Question question = question("""
                id: q
                title: A choice
                text: Which is even?
                parameters: {n: {from: 1, to: 3, original: 1}}
                parts:
                  - id: a
                    points: 1
                    answer:
                      kind: choice
                      options: [{id: i, text: 'It is {{n}}.', right: n % 2 == 0}, {id: ii, text: It is 2., right: true}]
                    evidence: [{says: by hand, holds: "answer == ['ii']"}]
                """);
        assertThat(drawn(question, "n")).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void aFormulaMayHaveDrawnNumbers() throws UnusableExam {
        Question question = question("""
                id: q
                title: A derivative
                text: What is the derivative of ${{a}} x^2$ by $x$?
                parameters: {a: {from: 2, to: 9, original: 3}}
                parts:
                  - id: a
                    points: 1
                    answer: {kind: formula, value: '2 \\cdot {{a}} x', of: {x: {}}}
                    mistakes: [{says: the 2 is left out, value: '{{a}} x'}]
                    evidence:
                      - {says: by differences, derivative: '{{a}} x^2', by: x}
                      - {says: as a sum, equals: '{{a}} x + {{a}} x'}
                """);
        Instance instance = Instance.original(question, new Expressions());
        assertThat(Examiner.status(new Examiner(instance, question.parts().get(0), 1).findings()))
                .isEqualTo(Status.TESTED);
        Judge judge = new Judge(instance, question.parts().get(0), new Python(Optional.empty()), 1);
        assertThat(judge.judge("6 x")).matches(Judgement::isRight);
        assertThat(judge.judge("3 x").says()).isEqualTo("the 2 is left out");
    }
}
