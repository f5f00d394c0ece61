package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A file of Python in a process, for tests. They are skipped, and say so, where no Python has NumPy. */
public final class PythonSubject {

    /** A second a call: what is meant to end is thousands of times faster, and what is not, costs the test a second. */
    static final Limits QUICK = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(5), 512,
            8, 64, 64);

    private PythonSubject() {
    }

    /** An interpreter with NumPy; without one the test is skipped. */
    public static Interpreter interpreter() {
        Optional<Interpreter> found = Interpreter.find();
        assumeTrue(found.isPresent(), "no Python with NumPy: set -D" + Interpreter.PROPERTY);
        return found.orElseThrow();
    }

    static ChildProcess of(Path folder, String text) {
        return of(folder, text, Confinement.find());
    }

    static ChildProcess of(Path folder, String text, Confinement confinement) {
        try {
            Path file = Files.writeString(folder.resolve("subject.py"), text);
            return ChildProcess.ofPython(interpreter(), PythonModule.ofFile(file), confinement, QUICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer call(Channel channel, String function, Value... arguments) {
        return call(channel, Call.of(function, arguments));
    }

    static Answer call(Channel channel, Call call) {
        List<List<Answer>> answers = channel.run(List.of(new Script(List.of(call), 1)));
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).hasSize(1);
        return answers.get(0).get(0);
    }

    static Value value(Channel channel, String function, Value... arguments) {
        return value(call(channel, function, arguments));
    }

    static Value value(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Returned.class);
        return ((Answer.Returned) answer).value();
    }
}
