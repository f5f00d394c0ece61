package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.plumbline.properties.foreign.PythonSubject.call;
import static org.plumbline.properties.foreign.PythonSubject.value;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.oracle.tensor.Tensor;

/** Programs that are no Python: the complete example of PROTOCOL.md, and some that are nothing of the kind. */
class AnyLanguageTest {

    @Test
    void javaScriptSpeaksTheProtocol() throws IOException, URISyntaxException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "node"))),
                "no node on the path");
        Path file = Path.of(getClass().getResource("dense.mjs").toURI());
        try (ChildProcess subject = command("node", file.toString())) {
            assertThat(subject.unusable()).as(subject.printed()).isEmpty();
            assertThat(subject.hello().map(Hello::language)).isEqualTo(Optional.of("JavaScript"));
            List<Answer> answers = subject.run(List.of(new Script(List.of(
                    Call.of("forward", array(Tensor.matrix(new double[] {3, 4})),
                            array(Tensor.matrix(new double[] {5, 6}, new double[] {7, 8})), array(Tensor.vector(1, 2))),
                    Call.of("backward", array(Tensor.matrix(new double[] {2, -1})),
                            new Value.Returned(0, List.of(1)))), 1))).get(0);
            assertThat(((Value.Sequence) value(answers.get(0))).values().get(0))
                    .isEqualTo(array(Tensor.matrix(new double[] {3 * 5 + 4 * 7 + 1, 3 * 6 + 4 * 8 + 2})));
            assertThat(answers.get(1)).isEqualTo(new Answer.Returned(new Value.Sequence(List.of(
                    array(Tensor.matrix(new double[] {2 * 5 - 6, 2 * 7 - 8})),
                    array(Tensor.matrix(new double[] {6, -3}, new double[] {8, -4})),
                    array(Tensor.vector(2, -1)))), List.of(), Map.of()));
            assertThat(call(subject, "sideways")).isEqualTo(new Answer.Missing("sideways"));
            assertThat(call(subject, "forward")).isInstanceOf(Answer.Raised.class);
        }
    }

    @Test
    void aProgramThatIsNotThereIsTold() throws IOException {
        assertLoss(Answer.Loss.EXIT, "no-such-program");
    }

    @Test
    void aProgramThatEndsIsTold() throws IOException {
        assertLoss(Answer.Loss.EXIT, "true");
    }

    @Test
    void aScriptThatCannotStartItsProgramIsTold(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("python3"), "#!/bin/sh\nexec /nowhere/to/be/seen\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (ChildProcess subject = command(script.toString())) {
            assertThat(call(subject, "f")).isInstanceOfSatisfying(Answer.Lost.class, lost -> assertThat(lost.detail())
                    .contains("status 127; " + script + " is a script: ", "name that program's own full path"));
        }
    }

    @Test
    void aProgramThatSaysNothingIsTold() throws IOException {
        assertLoss(Answer.Loss.TIMEOUT, "sleep", "1000");
    }

    @Test
    void aProgramThatSaysOtherThingsIsTold() throws IOException {
        assertLoss(Answer.Loss.SIZE, "sh", "-c", "echo hello, this is no message >&4");
        assertLoss(Answer.Loss.PROTOCOL, "sh", "-c", "printf '\\002\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0{}' >&4");
    }

    /** Even processes that left their parent end with it. */
    @ParameterizedTest
    @EnumSource(Confinement.class)
    void aProgramThatMultipliesIsEnded(Confinement confinement) throws IOException, InterruptedException {
        assumeTrue(confinement.works(), confinement + " does not run here");
        String marker = "98765" + confinement.ordinal();
        try (ChildProcess subject = command(confinement, "sh", "-c",
                "for i in 1 2 3 4; do (sleep " + marker + " &); done; (setsid sleep " + marker + " &); exec sleep "
                        + marker)) {
            assertThat(call(subject, "f")).isInstanceOf(Answer.Lost.class);
        }
        for (int i = 0; i < 50 && running(marker); i++) {
            Thread.sleep(20);
        }
        assertThat(running(marker)).isFalse();
    }

    private static boolean running(String marker) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains("sleep " + marker));
    }

    private static void assertLoss(Answer.Loss loss, String... words) throws IOException {
        try (ChildProcess subject = command(words)) {
            assertThat(call(subject, "f")).isInstanceOfSatisfying(Answer.Lost.class,
                    lost -> assertThat(lost.loss()).as(lost.detail()).isEqualTo(loss));
        }
    }

    private static ChildProcess command(String... words) throws IOException {
        return command(Confinement.find(), words);
    }

    private static ChildProcess command(Confinement confinement, String... words) throws IOException {
        return ChildProcess.ofCommand(List.of(words), confinement, PythonSubject.QUICK.withTimes(
                Duration.ofSeconds(words[0].equals("node") ? 20 : 2), Duration.ofSeconds(2), Duration.ofMinutes(1)));
    }

    private static Value array(Tensor tensor) {
        return new Value.Array(ElementType.FLOAT64, tensor);
    }
}
