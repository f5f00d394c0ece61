package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.properties.foreign.PythonSubject.value;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.oracle.tensor.Tensor;

/** What a subject in another process is asked, and what comes back. */
class ChildProcessTest {

    private static final String DENSE = """
            import numpy as np
            def forward(x, w, b):
                return x.dot(w) + b, (x, w, b)
            def backward(dout, cache):
                x, w, b = cache
                return dout.dot(w.T), x.T.dot(dout), dout.sum(axis=0)
            """;

    @TempDir
    private Path folder;

    @Test
    void aBackwardPassTakesTheCacheOfItsForwardPass() {
        try (ChildProcess subject = PythonSubject.of(folder, DENSE)) {
            Script script = dense(3);
            List<Answer> answers = subject.run(List.of(script)).get(0);
            assertThat(answers).hasSize(2);
            assertThat(((Value.Sequence) value(answers.get(0))).values().get(0))
                    .isEqualTo(array(Tensor.matrix(new double[] {3 * 5 + 4 * 7 + 1})));
            assertThat(value(answers.get(1))).isEqualTo(new Value.Sequence(List.of(
                    array(Tensor.matrix(new double[] {2 * 5, 2 * 7})),
                    array(Tensor.matrix(new double[] {2 * 3}, new double[] {2 * 4})), array(Tensor.vector(2)))));
        }
    }

    @Test
    void thousandsOfScriptsKeepTheirOrder() {
        try (ChildProcess subject = PythonSubject.of(folder, DENSE)) {
            List<Script> scripts = IntStream.range(0, 5000).mapToObj(ChildProcessTest::dense).toList();
            subject.hello();
            List<List<Answer>> answers = subject.run(scripts);
            assertThat(IntStream.range(0, scripts.size()).mapToObj(i -> value(answers.get(i).get(0)))
                    .map(value -> ((Value.Array) ((Value.Sequence) value).values().get(0)).tensor().at(0)).toList())
                    .isEqualTo(IntStream.range(0, scripts.size()).mapToObj(i -> i * 5 + 4 * 7 + 1.0)
                            .collect(Collectors.toList()));
        }
    }

    private static Script dense(int x) {
        return new Script(List.of(
                Call.of("forward", array(Tensor.matrix(new double[] {x, 4})),
                        array(Tensor.matrix(new double[] {5}, new double[] {7})), array(Tensor.vector(1))),
                Call.of("backward", array(Tensor.matrix(new double[] {2})), new Value.Returned(0, List.of(1)))), 7);
    }

    private static Value array(Tensor tensor) {
        return new Value.Array(ElementType.FLOAT64, tensor);
    }
}
