package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is sent to Python comes back from it bit by bit. */
class PythonRoundTripTest {

    @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyValueComesBack(@ForAll("lists") List<Value> values) throws IOException {
        Path folder = Files.createTempDirectory("round-trip");
        Path file = folder.resolve("subject.py");
        try (ChildProcess subject = PythonSubject.of(folder, "def same(x): return x")) {
            List<List<Answer>> answers = subject.run(values.stream()
                    .map(value -> new Script(List.of(Call.of("same", value)), 1)).toList());
            IntStream.range(0, values.size()).forEach(i ->
                    assertThat(PythonSubject.value(answers.get(i).get(0))).isEqualTo(values.get(i)));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Provide
    static Arbitrary<List<Value>> lists() {
        return WireTest.values().list().ofSize(300);
    }
}
