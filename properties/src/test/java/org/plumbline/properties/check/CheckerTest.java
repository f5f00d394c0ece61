package org.plumbline.properties.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.ProfileReader;

/** What a check does where judging itself goes wrong. */
class CheckerTest {

    private static final String DENSE = """
            name: course
            title: a course
            functions:
              - name: forward
                operation: dense
                arguments: [x, w, b]
                returns: y
                backward: [{name: backward, arguments: [dy, x, w], returns: [dx, dw, db]}]
            """;

    @Test
    void whatIsNotForeseenIsSaidOfTheFunctionOnly() {
        assertThat(check(DENSE, 1)).extracting(FunctionVerdict::function).containsExactly("forward", "backward");
        assertThat(check(DENSE, 1)).allSatisfy(verdict -> {
            assertThat(verdict.grade()).isEqualTo(Grade.NOT_JUDGED);
            assertThat(verdict.headline())
                    .isEqualTo("could not be judged: java.lang.IllegalStateException: after 1");
        });
    }

    /** The calls of both regimes come back; those for a counterexample of the forward pass do not. */
    @Test
    void whatIsNotForeseenOfOneFunctionIsNotSaidOfItsBackwardPass() {
        List<FunctionVerdict> verdicts = check(DENSE, 3);
        assertThat(verdicts.get(0).headline()).startsWith("could not be judged");
        assertThat(verdicts.get(1).headline()).isEqualTo("its forward pass did not return");
    }

    @Test
    void aMistakeInTheProfileIsNotSaidOfTheFunction() {
        for (String mistake : List.of(DENSE.replace("returns: y", "returns: {tensor: y, shape: [N + 1]}"),
                DENSE.replace("[dx, dw, db]", "[dx, {tensor: dw, shape: [D + M + 7]}, db]"),
                DENSE.replace("[x, w, b]", "[{tensor: x, shape: [N + D + 7]}, w, b]"),
                DENSE.replace("returns: y", "returns: y\n    only: [\"x.rank = 7\"]"))) {
            assertThatThrownBy(() -> check(mistake, 100)).isInstanceOf(InvalidArgument.class);
        }
    }

    /** With a subject that always raises an exception, and a line that breaks after so many runs. */
    private static List<FunctionVerdict> check(String yaml, int runs) {
        Function function = ProfileReader.read("course.yaml", yaml, name -> Dense.standard()).functions().get(0);
        return new Checker(new Breaking(runs), new Settings(Precision.DOUBLE, 5, 1, Map.of()), "course")
                .check(function);
    }

    private static final class Breaking implements Channel {

        private final int runs;
        private int run;

        Breaking(int runs) {
            this.runs = runs;
        }

        @Override
        public List<List<Answer>> run(List<Script> scripts) {
            if (run++ >= runs) {
                throw new IllegalStateException("after " + runs);
            }
            return scripts.stream().map(script -> List.<Answer>of(new Answer.Raised("Error", "", ""))).toList();
        }

        @Override
        public String confinement() {
            return "";
        }

        @Override
        public String printed() {
            return "";
        }

        @Override
        public void close() {
        }
    }
}
