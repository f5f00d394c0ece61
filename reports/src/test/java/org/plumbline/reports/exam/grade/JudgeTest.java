package org.plumbline.reports.exam.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Expressions;

class JudgeTest {

    private static final String QUESTION = """
            id: q
            title: Of every kind
            text: Answer.
            parts:
              - id: number
                points: 1
                answer: {kind: number, value: 1 / 3, within: 0.001}
                evidence: [{says: by hand, holds: 3 * answer == 1}]
                mistakes: [{says: upside down, value: 3}]
              - id: plain
                points: 1
                answer: {kind: number, value: 250}
                evidence: [{says: by hand, holds: answer == 250}]
              - id: time
                points: 1
                answer: {kind: number, value: 12.5, unit: ms}
                evidence: [{says: by hand, holds: 2 * answer == 25}]
              - id: matrix
                points: 1
                answer: {kind: matrix, value: "[[1, 1/2], [0, -2]]"}
                evidence: [{says: by hand, holds: "at(answer, 0, 1) == 1 / 2"}]
                mistakes: [{says: it is transposed, value: "[[1, 0], [1/2, -2]]"}]
              - id: row
                points: 1
                answer: {kind: matrix, value: "[1, 2, 3]", within: 0.01}
                evidence: [{says: by hand, holds: "at(answer, 0) == 1"}]
              - id: rational
                points: 1
                answer: {kind: rational, value: 1 / 3}
                evidence: [{says: by hand, holds: 3 * answer == 1}]
              - id: count
                points: 1
                answer: {kind: count, value: 2510}
                evidence: [{says: by hand, holds: answer == 2510}]
              - id: shape
                points: 1
                answer: {kind: shape, value: "[32, 32, 10]"}
                evidence: [{says: by hand, holds: "answer == [32, 32, 10]"}]
              - id: one
                points: 1
                answer:
                  kind: choice
                  options: [{id: i, text: a, right: false}, {id: ii, text: b, right: true}]
                evidence: [{says: by hand, holds: "answer == ['ii']"}]
              - id: several
                points: 1
                answer:
                  kind: choice
                  several: true
                  options:
                    - {id: i, text: a, right: true}
                    - {id: ii, text: b, right: true}
                    - {id: iii, text: c, right: false}
                    - {id: iv, text: d, right: false}
                evidence: [{says: by hand, holds: "answer == ['i', 'ii']"}]
              - id: formula
                points: 1
                answer:
                  kind: formula
                  value: \\sigma(z) (1 - \\sigma(z))
                  of: {z: {from: -3, to: 3}}
                evidence: [{says: by hand, equals: "\\\\sigma'(z)"}]
                mistakes: [{says: the sigmoid is taken twice, value: \\sigma(\\sigma(z)) (1 - \\sigma(\\sigma(z)))}]
              - id: gradient
                points: 1
                answer:
                  kind: formula
                  value: p - y
                  of: {p: {shape: [3]}, y: {onehot: 3}}
                evidence: [{says: by hand, equals: -(y - p)}]
              - id: prose
                points: 1
                answer: {kind: prose, points: [one]}
                evidence: []
            """;

    private static Judgement judge(String id, String answer) throws UnusableExam {
        ExamReader.Read read = new ExamReader(file -> file.equals(ExamReader.FILE)
                ? "id: e\ntitle: All kinds\nquestions: [q.yaml]\n" : QUESTION).read();
        assertThat(read.problems()).isEmpty();
        Question question = read.exam().questions().get(0);
        Instance instance = Instance.original(question, new Expressions());
        return new Judge(instance, question.parts().stream().filter(part -> part.id().equals(id)).findFirst()
                .orElseThrow(), new Python(Optional.empty()), 1).judge(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "number => 0.333", "number => 1/3", "number => .3335", "number => 3.33e-1", "plain => 250", "plain => 249",
        "plain => 2.5e2", "time => 12.5 ms", "time => 12.5ms", "time => 12.5",
        "matrix => [[1, 0.5], [0, -2]]", "matrix => 1 1/2; 0 -2", "matrix => [1, 1/2] [0, -2]", "row => (1, 2, 3)",
        "row => [[1], [2], [3]]", "row => 1.005 2 3", "rational => 1/3", "rational => 2/6",
        "count => 2510", "count => 2,510", "count => 2510.0",
        "shape => (32, 32, 10)", "shape => 32x32x10", "shape => [32,32,10]", "shape => 32 \u00d7 32 \u00d7 10",
        "one => ii", "one => (II)", "several => i ii", "several => ii, i", "formula => sigmoid(z)(1 - sigmoid(z))",
        "formula => \\frac{e^{-z}}{(1+e^{-z})^2}", "formula => \\sigma'(z)", "formula => 1/(2 + e^z + e^{-z})",
        "gradient => p-y", "gradient => dL/do = p - y", "gradient => -(y-p)"
    })
    void equivalentFormsAreRight(String id, String answer) throws UnusableExam {
        assertThat(judge(id, answer)).as(answer).matches(Judgement::isRight, "right");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "number => 0.34 => 0.34 came; right: 1/3", "number => 3 => upside down",
        "number => a third => 'a third' is no number",
        "time => 12.5 s => '12.5 s' is no number of ms", "matrix => [[1, 0], [0.5, -2]] => it is transposed",
        "matrix => [[1, 0.5], [0]] => is no matrix", "matrix => 1 2 => [[1, 2]] came", "row => 1 2 => right: ",
        "number => 1e999999999 => is no number", "plain => 248.7 => right: 250",
        "rational => 0.333 => right: 1/3", "count => 2500 => right: 2510",
        "shape => 32x32 => (32, 32) came; right: (32, 32, 10)", "shape => (10, 32, 32) => right: (32, 32, 10)",
        "shape => big => 'big' is no shape", "one => i => [i] came; right: [ii]", "one => v => [v] came, which are no",
        "formula => \\sigma(\\sigma(z))(1-\\sigma(\\sigma(z))) => the sigmoid is taken twice",
        "formula => 1 - \\sigma(z) => right: ", "formula => \\sigma( => it cannot be read: character 8: the end came",
        "formula => \\sigma(x) => 'x' is no name that is known here; known: z",
        "gradient => (p - y)^T => it has the shape",
        "gradient => y - p => element 1", "count => `` => no answer", "formula => 1/0 => right: "
    })
    void wrongOnesAreToldWhy(String id, String answer, String says) throws UnusableExam {
        Judgement judgement = judge(id, answer);
        assertThat(judgement.share()).hasValueSatisfying(share -> assertThat(share.doubleValue()).isZero());
        assertThat(judgement.says()).as(answer).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"i, 0.75", "iii, 0.25", "i ii iii, 0.75", "iii iv, 0"})
    void ofSeveralOptionsEachCounts(String answer, double share) throws UnusableExam {
        assertThat(judge("several", answer).share().orElseThrow().doubleValue()).isEqualTo(share);
    }

    @Test
    void wordsAreForAPerson() throws UnusableExam {
        assertThat(judge("prose", "anything").share()).isEmpty();
    }
}
