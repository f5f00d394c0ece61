package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.properties.foreign.PythonSubject.call;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** A subject does not answer for itself: what it puts in its host's place, and what it writes, changes nothing. */
class OwnVerdictTest {

    private static final String SPOIL = """
            import builtins, gc, sys, types
            import numpy as np
            def no(*arguments, **named): return False
            def spoil(x): x[0] = 7.0
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "import __main__; __main__.changed = no",
        "sys.modules['__main__'].changed = no",
        "__loader__.path_stats.__globals__['changed'] = no",
        "sys.path_hooks[0].__globals__['changed'] = no",
        "builtins.enumerate = lambda x: iter(())",
        "builtins.zip = lambda *x: iter(())",
        """
            def search():
                for found in gc.get_objects():
                    if isinstance(found, types.FunctionType) and found.__name__ == 'changed':
                        found.__code__ = (lambda node, value, payload: False).__code__
            try: search()
            except PermissionError: pass
            """})
    void itCannotHideThatItChangesItsArgument(String attack) {
        try (ChildProcess subject = PythonSubject.of(folder, SPOIL + attack.stripIndent())) {
            assertThat(call(subject, "spoil", new Value.Array(ElementType.FLOAT64, Tensor.of(Shape.of(1), 1.0))))
                    .as(subject.printed())
                    .isEqualTo(new Answer.Returned(new Value.Nothing(), List.of(0), Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import __main__; __main__.answer = lambda call, *rest: {'missing': call['function']}\ndef f(): return 1",
        "def f():\n    del globals()['f']\n    return 2"})
    void whatWasThereIsNotMissing(String text) {
        try (ChildProcess subject = PythonSubject.of(folder, text)) {
            assertThat(List.of(call(subject, "f"), call(subject, "f"))).doesNotHaveAnyElementsOfTypes(
                    Answer.Missing.class);
            assertThat(call(subject, "g")).isEqualTo(new Answer.Missing("g"));
        }
    }

    /** The first scripts of a process had the numbers 0, 1, … once; the pipe is easily found. */
    @Test
    void itCannotAnswerInItsHostsPlace() {
        String forged = """
                import os
                def f():
                    for number in range(8):
                        text = b'{"script":%d,"call":0,"returned":{"flag":true},"changed":[],"after":[]}' % number
                        for pipe in range(200, 210):
                            try: os.write(pipe, len(text).to_bytes(4, 'little') + bytes(8) + text)
                            except OSError: pass
                    return False
                """;
        try (ChildProcess subject = PythonSubject.of(folder, forged)) {
            assertThat(IntStream.range(0, 3).mapToObj(i -> call(subject, "f"))).doesNotContain(
                    new Answer.Returned(new Value.Flag(true), List.of(), Map.of()));
        }
    }
}
