package org.plumbline.reports.exam.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.foreign.PythonModule;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;

/** Runs Python, in a process of its own that is kept from the rest of the machine. */
public final class Python {

    /** Where there is none. */
    public static final String ABSENT = "no Python 3 with NumPy was found, so that this was not run: install NumPy for "
            + "python3, or name an interpreter that has it by -D" + Interpreter.PROPERTY + "=PATH";

    private static final String FUNCTION = "plumbline_run_";

    private final Optional<Interpreter> interpreter;
    private Optional<Confinement> confinement = Optional.empty();

    /** @param interpreter to run it, if there is one */
    public Python(Optional<Interpreter> interpreter) {
        this.interpreter = interpreter;
    }

    /** What became of a run: a value, or what it raised. */
    public record Ran(Optional<Object> value, String failed) {
    }

    /** Whether there is one. */
    public boolean isThere() {
        return interpreter.isPresent();
    }

    /**
     * Runs each of these after the code.
     *
     * @param name of the code, which places in it begin with
     * @param runs Python that ends in an expression, in which {@code np} is NumPy
     * @throws IllegalStateException if there is no Python
     */
    public List<Ran> run(String name, String code, List<String> runs) {
        confinement = confinement.or(() -> Optional.of(Confinement.find()));
        try {
            Path folder = Files.createTempDirectory("plumbline-exam");
            Path file = folder.resolve(name + ".py");
            try {
                Files.writeString(file, module(code, runs));
                try (ChildProcess process = ChildProcess.ofPython(interpreter.orElseThrow(() ->
                        new IllegalStateException(ABSENT)), PythonModule.ofFile(file), confinement.get(),
                        Limits.standard())) {
                    return process.run(IntStream.range(0, runs.size()).mapToObj(i ->
                            new Script(List.of(Call.of(FUNCTION + i)), i)).toList()).stream()
                            .map(answers -> ran(answers.get(0))).toList();
                }
            } finally {
                remove(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With all that the code may have left there. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String module(String code, List<String> runs) {
        List<String> lines = new ArrayList<>(code.lines().toList());
        for (int i = 0; i < runs.size(); i++) {
            List<String> run = runs.get(i).strip().lines().toList();
            lines.add("def " + FUNCTION + i + "():");
            lines.add("    import numpy as np");
            run.subList(0, run.size() - 1).forEach(line -> lines.add("    " + line));
            lines.add("    return " + run.get(run.size() - 1));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Ran ran(Answer answer) {
        if (answer instanceof Answer.Returned returned) {
            return new Ran(Optional.of(value(returned.value())), "");
        } else if (answer instanceof Answer.Raised raised) {
            return new Ran(Optional.empty(), raised.type() + ": " + raised.message()
                    + (raised.place().isEmpty() ? "" : " (" + raised.place() + ")"));
        } else if (answer instanceof Answer.Lost lost) {
            return new Ran(Optional.empty(), lost.detail());
        }
        return new Ran(Optional.empty(), "it took away what runs it");
    }

    /** As expressions have it. */
    private static Object value(Value value) {
        if (value instanceof Value.Array array) {
            return array.tensor();
        } else if (value instanceof Value.Real real) {
            return real.number();
        } else if (value instanceof Value.Whole whole) {
            return new BigFraction(whole.number());
        } else if (value instanceof Value.Flag flag) {
            return flag.flag();
        } else if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Sequence sequence) {
            return sequence.values().stream().map(Python::value).toList();
        }
        return value.toString();
    }
}
