package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.foreign.PythonSubject.call;
import static org.plumbline.properties.foreign.PythonSubject.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

/** What a subject in another process is asked, and what comes back. */
class ChildProcessTest {

    private static final String TEXT = """
            import os, random, time
            import numpy as np

            def forward(x, w, b):
                return x.dot(w) + b, (x, w, b)

            def backward(dout, cache):
                x, w, b = cache
                return dout.dot(w.T), x.T.dot(dout), dout.sum(axis=0)

            class Counter:
                def __init__(self, start=0): self.params = {'count': start}
                def add(self, step): self.params['count'] += step; return self.params['count']

            def remember(state): state['seen'] = state.get('seen', 0) + 1
            def spoil(x, y=None): x[0] = -0.0; y *= 1
            def divide(a, b):
                return a // b
            def chance(): return (random.random(), np.random.rand())
            def hang_if(x): return x if x != 2 else time.sleep(1000)
            def exit_if(x): return x if x % 2 else os._exit(7)
            def exit_later(): import threading; threading.Timer(0.05, os._exit, [8]).start()
            def wait(): time.sleep(0.2)
            def say(text): print(text)
            def here(): return os.getcwd()
            """;

    @TempDir
    private Path folder;

    @Test
    void itSaysHello() {
        try (ChildProcess subject = subject()) {
            Hello hello = subject.hello().orElseThrow();
            assertThat(hello).isEqualTo(new Hello("Python",
                    Map.of("Python", PythonSubject.interpreter().python(), "NumPy",
                            PythonSubject.interpreter().numPy()), List.of(), hello.names(), Optional.empty()));
            assertThat(hello.names()).contains("forward", "backward", "Counter", "np").doesNotContain("sideways");
            assertThat(subject.confinement()).endsWith(", 512 MiB, 1.0 s a call, 300.0 s in all");
        }
    }

    @Test
    void aBackwardPassTakesTheCacheOfItsForwardPass() {
        try (ChildProcess subject = subject()) {
            List<Answer> answers = subject.run(List.of(dense(3))).get(0);
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
        try (ChildProcess subject = subject()) {
            List<List<Answer>> answers = subject.run(IntStream.range(0, 3000).mapToObj(this::dense).toList());
            assertThat(answers.stream().map(script -> ((Value.Sequence) value(script.get(0))).values().get(0)))
                    .isEqualTo(IntStream.range(0, 3000).mapToObj(x ->
                            array(Tensor.matrix(new double[] {x * 5 + 4 * 7 + 1}))).toList());
        }
    }

    @Test
    void methodsAreCalledOnWhatWasReturned() {
        try (ChildProcess subject = subject()) {
            Optional<Value.Returned> counter = Optional.of(new Value.Returned(0, List.of()));
            Script script = new Script(List.of(
                    new Call(Optional.empty(), "Counter", List.of(), Map.of("start", new Value.Whole(4)), List.of()),
                    new Call(counter, "params.__setitem__", List.of(new Value.Text("count"), new Value.Whole(5)),
                            Map.of(), List.of()),
                    new Call(counter, "add", List.of(new Value.Whole(2)), Map.of(), List.of())), 1);
            assertThat(subject.run(List.of(script)).get(0).stream().map(PythonSubject::value)).containsExactly(
                    new Value.Opaque("subject.Counter"), new Value.Nothing(), new Value.Whole(7));
        }
    }

    @Test
    void theStateOfADictionaryIsToldWhereItIsAskedFor() {
        try (ChildProcess subject = subject()) {
            Value state = new Value.Dictionary(Map.of("mode", new Value.Text("train")));
            Answer answer = call(subject, new Call(Optional.empty(), "remember", List.of(state), Map.of(), List.of(0)));
            assertThat(answer).isEqualTo(new Answer.Returned(new Value.Nothing(), List.of(), Map.of(0,
                    new Value.Dictionary(Map.of("mode", new Value.Text("train"), "seen", new Value.Whole(1))))));
        }
    }

    @Test
    void aChangeOfAnArgumentIsToldToTheLastBit() {
        try (ChildProcess subject = subject()) {
            Call spoil = new Call(Optional.empty(), "spoil", List.of(array(Tensor.vector(0, 1))),
                    Map.of("y", array(Tensor.vector(2, Double.NaN))), List.of());
            assertThat(call(subject, spoil))
                    .isEqualTo(new Answer.Returned(new Value.Nothing(), List.of(0), Map.of()));
        }
    }

    @Test
    void anExceptionHasItsPlaceAndWhatIsNotThereIsMissing() {
        try (ChildProcess subject = subject()) {
            assertThat(call(subject, "divide", new Value.Whole(1), new Value.Whole(0)))
                    .isEqualTo(new Answer.Raised("ZeroDivisionError", "integer division or modulo by zero",
                            "subject.py:" + lineOf("return a // b") + ": return a // b"));
            assertThat(call(subject, "no.such")).isEqualTo(new Answer.Missing("no.such"));
        }
    }

    @Test
    void chanceIsSeeded() {
        try (ChildProcess subject = subject()) {
            List<Call> chance = List.of(Call.of("chance"));
            List<List<Answer>> answers = subject.run(
                    List.of(new Script(chance, 1), new Script(chance, -2), new Script(chance, 1)));
            assertThat(answers.get(0)).isEqualTo(answers.get(2)).isNotEqualTo(answers.get(1));
        }
    }

    @Test
    void whatWaitsBehindACallThatHangsIsRunAnew() {
        try (ChildProcess subject = subject()) {
            List<List<Answer>> answers = subject.run(scripts("hang_if", 1, 2, 3, 4));
            assertThat(answers.get(1)).containsExactly(
                    new Answer.Lost(Answer.Loss.TIMEOUT, "no answer within 1.0 s"));
            assertThat(Stream.of(0, 2, 3).map(i -> value(answers.get(i).get(0))))
                    .containsExactly(new Value.Whole(1), new Value.Whole(3), new Value.Whole(4));
        }
    }

    @Test
    void aFunctionLostThriceInARowIsGivenUp() {
        try (ChildProcess subject = subject()) {
            List<List<Answer>> answers = subject.run(scripts("exit_if", 0, 2, 1, 4, 6, 8, 1));
            String exit = "the process ended with status 7";
            String givenUp = exit + "; lost 3 times in a row, not tried again";
            assertThat(answers.stream().map(script -> script.get(0)))
                    .startsWith(new Answer.Lost(Answer.Loss.EXIT, exit), new Answer.Lost(Answer.Loss.EXIT, exit))
                    .endsWith(new Answer.Lost(Answer.Loss.EXIT, exit),
                            new Answer.Lost(Answer.Loss.EXIT, givenUp, false));
            assertThat(value(answers.get(2).get(0))).isEqualTo(new Value.Whole(1));
            Call divide = Call.of("divide", new Value.Whole(7), new Value.Whole(2));
            assertThat(subject.run(List.of(new Script(List.of(divide, Call.of("exit_if"), divide), 1))).get(0).stream()
                    .map(Answer::getClass)).isEqualTo(List.of(Answer.Returned.class, Answer.Lost.class));
        }
    }

    @Test
    void aFunctionLostEveryOtherTimeIsGivenUpToo() {
        try (ChildProcess subject = subject()) {
            List<List<Answer>> answers = subject.run(scripts("exit_if",
                    IntStream.range(0, 30).toArray()));
            assertThat(answers.stream().map(script -> script.get(0)).filter(Answer.Returned.class::isInstance))
                    .hasSize(5);
            assertThat(answers.get(29).get(0)).isEqualTo(new Answer.Lost(Answer.Loss.EXIT,
                    "the process ended with status 7; lost 6 times in all, not tried again", false));
        }
    }

    @Test
    void aBombLaidByAnotherFunctionIsNotHeldAgainstTheNext() {
        try (ChildProcess subject = subject()) {
            List<List<Answer>> answers = subject.run(Stream.of("exit_later", "wait", "wait").map(Call::of)
                    .map(call -> new Script(List.of(call), 1)).toList());
            assertThat(answers).allSatisfy(script -> assertThat(script).hasOnlyElementsOfType(Answer.Returned.class));
        }
    }

    @Test
    void theTimeInAllIsKept() throws IOException {
        try (ChildProcess subject = ChildProcess.ofPython(PythonSubject.interpreter(),
                PythonModule.ofFile(file("subject.py", TEXT)), Confinement.find(), PythonSubject.QUICK.withTimes(
                        Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(2)))) {
            List<List<Answer>> answers = subject.run(scripts("hang_if", 1, 2, 3));
            assertThat(value(answers.get(0).get(0))).isEqualTo(new Value.Whole(1));
            assertThat(answers.subList(1, 3)).containsOnly(List.of(
                    new Answer.Lost(Answer.Loss.TIMEOUT, "the time in all is over: 2.0 s", false)));
        }
    }

    @Test
    void whatItPrintsIsKept() {
        try (ChildProcess subject = subject()) {
            call(subject, "say", new Value.Text("hello, wörld"));
            call(subject, "wait");
            assertThat(subject.printed()).isEqualTo("hello, wörld\n");
        }
    }

    @Test
    void whatCannotBeSentIsTheCallersMistake() {
        try (ChildProcess subject = subject()) {
            assertThatThrownBy(() -> call(subject, "say", new Value.Opaque("module")))
                    .isInstanceOf(InvalidArgument.class);
            assertThat(value(subject, "divide", new Value.Whole(7), new Value.Whole(2))).isEqualTo(new Value.Whole(3));
        }
    }

    @Test
    void nothingIsLeftBehind() {
        ChildProcess subject = subject();
        Path work = Path.of(((Value.Text) value(subject, "here")).text());
        assertThat(work).isDirectory();
        subject.close();
        assertThat(work.getParent()).doesNotExist();
        assertThat(call(subject, "wait")).isInstanceOf(Answer.Lost.class);
    }

    private ChildProcess subject() {
        return PythonSubject.of(folder, TEXT);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static int lineOf(String text) {
        return (int) TEXT.substring(0, TEXT.indexOf(text)).lines().count();
    }

    private static List<Script> scripts(String function, int... arguments) {
        return IntStream.of(arguments)
                .mapToObj(x -> new Script(List.of(Call.of(function, new Value.Whole(x))), 1)).toList();
    }

    private Script dense(int x) {
        return new Script(List.of(
                Call.of("forward", array(Tensor.matrix(new double[] {x, 4})),
                        array(Tensor.matrix(new double[] {5}, new double[] {7})), array(Tensor.vector(1))),
                Call.of("backward", array(Tensor.matrix(new double[] {2})), new Value.Returned(0, List.of(1)))), 7);
    }

    private static Value array(Tensor tensor) {
        return new Value.Array(ElementType.FLOAT64, tensor);
    }
}
