package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.plumbline.properties.foreign.PythonSubject.call;
import static org.plumbline.properties.foreign.PythonSubject.interpreter;
import static org.plumbline.properties.foreign.PythonSubject.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of Python as they are found: in packages, for Python 2, broken. */
class LoadingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SyntaxError         | subject.py:2: return (x   | def f(x):\\n    return (x",
        "ModuleNotFoundError | subject.py:1: import torsch | import torsch",
        "NameError           | subject.py:2: y = x + 1   | \\ny = x + 1",
        "SystemExit          | subject.py:1: raise SystemExit(1) | raise SystemExit(1)",
        "PermissionError     | subject.py:2: os.fork()   | import os\\nos.fork()"})
    void aSubjectThatCannotBeLoadedAnswersWithTheReason(String type, String place, String text) throws IOException {
        file("subject.py", text.replace("\\n", "\n"));
        try (ChildProcess subject = open("subject.py")) {
            assertThat(call(subject, "f")).isInstanceOfSatisfying(Answer.Raised.class, raised -> {
                assertThat(raised.type()).isEqualTo(type);
                assertThat(raised.place()).isEqualTo(place);
            });
            assertThat(subject.unusable()).containsInstanceOf(Answer.Raised.class);
            assertThat(subject.hello().flatMap(Hello::raised)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EXIT | 60 | import os; os._exit(5)", "TIMEOUT | 3 | while True: pass"})
    void aSubjectThatIsLostOnLoadingIsNotTriedAgain(Answer.Loss loss, int seconds, String text) throws IOException {
        file("subject.py", text);
        // On a busy machine an interpreter may take seconds to begin.
        Limits limits = PythonSubject.QUICK.withTimes(Duration.ofSeconds(seconds), Duration.ofSeconds(1),
                Duration.ofMinutes(2));
        try (ChildProcess subject = ChildProcess.ofPython(interpreter(),
                PythonModule.ofFile(folder.resolve("subject.py")), Confinement.find(), limits)) {
            assertThat(call(subject, "f")).isInstanceOfSatisfying(Answer.Lost.class, lost -> {
                assertThat(lost.loss()).isEqualTo(loss);
                assertThat(lost.detail()).startsWith("on loading the subject: ");
            });
            assertThat(subject.hello()).isEmpty();
        }
    }

    @Test
    void aFileOfAPackageImportsItsNeighbours() throws IOException {
        file("course/__init__.py", "");
        file("course/layers.py", "def f(): return 3");
        file("course/classifiers/__init__.py", "");
        file("course/classifiers/net.py", "from ..layers import *\nimport course.layers\ndef g(): return f() + 1");
        try (ChildProcess subject = open("course/classifiers/net.py")) {
            assertThat(value(subject, "g")).isEqualTo(new Value.Whole(4));
        }
        try (ChildProcess subject = ChildProcess.ofPython(interpreter(), PythonModule.of(folder, "course.layers"),
                Confinement.find(), PythonSubject.QUICK)) {
            assertThat(value(subject, "f")).isEqualTo(new Value.Whole(3));
        }
    }

    @Test
    void aFolderIsAPackageIfItsFilesSaySo() throws IOException {
        file("layers.py", "def f(): return 3");
        file("utils.py", "from .layers import *\ndef g(): return f() + 1");
        try (ChildProcess subject = open("utils.py")) {
            assertThat(value(subject, "g")).isEqualTo(new Value.Whole(4));
        }
    }

    /** By its place, not by its name: a dot in that is no package. */
    @Test
    void aFileMayBeCalledAnything() throws IOException {
        file("my layers.final (2).py", "def f(): return 3");
        file("hw 1.0/layers.py", "def f(): return 4");
        file("hw 1.0/my.utils.py", "from .layers import f\ndef g(): return f() + 1");
        try (ChildProcess subject = open("my layers.final (2).py"); ChildProcess other = open("hw 1.0/my.utils.py")) {
            assertThat(value(subject, "f")).isEqualTo(new Value.Whole(3));
            assertThat(value(other, "g")).isEqualTo(new Value.Whole(5));
        }
    }

    @Test
    void aFileMayBearTheNameOfAModuleOfTheLibrary() throws IOException {
        file("random.py", "import random, json\ndef f(): return json.dumps([1])");
        try (ChildProcess subject = open("random.py")) {
            assertThat(value(subject, "f")).isEqualTo(new Value.Text("[1]"));
        }
    }

    @Test
    void pythonTwoIsTranslatedAndDividesAsItDid() throws IOException {
        assumeFalse(interpreter().python().matches("3\\.(1[3-9]|[2-9]\\d).*"), "lib2to3 ended with Python 3.12");
        file("subject.py", """
                import cPickle
                def f(n):
                    print 'sum of', n
                    total = 0
                    for i in xrange(n): total += i
                    return total / 4, total / 4.0
                """);
        try (ChildProcess subject = open("subject.py")) {
            assertThat(value(subject, "f", new Value.Whole(5)))
                    .isEqualTo(new Value.Sequence(List.of(new Value.Whole(2), new Value.Real(2.5))));
            assertThat(subject.hello().map(Hello::notes))
                    .isEqualTo(Optional.of(List.of("subject.py is written for Python 2; it was translated")));
        }
    }

    @Test
    void whatBothPythonsRunIsLeftAsItIs() throws IOException {
        file("subject.py", """
                from past.builtins import xrange
                import numpy as np
                def f(n):
                    return sum(i for i in xrange(n)) / 4, np.int(3)
                """);
        try (ChildProcess subject = open("subject.py")) {
            assertThat(value(subject, "f", new Value.Whole(5)))
                    .isEqualTo(new Value.Sequence(List.of(new Value.Real(2.5), new Value.Whole(3))));
            assertThat(subject.hello().orElseThrow().notes().toString()).doesNotContain("Python 2");
        }
    }

    private ChildProcess open(String name) throws IOException {
        return ChildProcess.ofPython(interpreter(), PythonModule.ofFile(folder.resolve(name)), Confinement.find(),
                PythonSubject.QUICK);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
