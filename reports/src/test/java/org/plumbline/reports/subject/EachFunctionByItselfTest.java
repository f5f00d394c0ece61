package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;

/** What a function does to its process is its own affair: no other function of its file is judged by it. */
class EachFunctionByItselfTest {

    private static final Set<String> NAMES = Set.of("relu_forward", "relu_backward", "softmax_loss");

    private static final String RELU = """
            import numpy as np
            print('loaded')
            def relu_forward(x):
                %s
                return np.where(x > 0, x, 0), x
            def relu_backward(dout, cache):
                return dout * (cache > 0)
            """;

    private static final String SOFTMAX = """
            def softmax_loss(x, y):
                e = np.exp(x - x.max(axis=1, keepdims=True))
                p = e / e.sum(axis=1, keepdims=True)
                n = x.shape[0]
                lse = np.log(e.sum(axis=1)) + x.max(axis=1)
                dx = p.copy()
                dx[np.arange(n), y] -= 1
                return (lse - x[np.arange(n), y]).mean(), dx / n
            """;

    @TempDir
    private Path folder;

    @Test
    void aPatchedNumPySpoilsNoOther() throws IOException {
        assertThat(grades(check(RELU.formatted("np.exp = np.sin") + SOFTMAX))).isEqualTo(Map.of("relu_forward",
                Grade.RIGHT, "relu_backward", Grade.RIGHT, "softmax_loss", Grade.RIGHT));
    }

    @Test
    void whatNeverLoadsCostsItsLimitOnce() throws IOException {
        CheckReport report = check("while True: pass\n");
        assertThat(report.unrunnable()).get().asString().contains("on loading the subject", "no answer within 3.0 s");
        assertThat(report.functions()).hasSize(3).allMatch(verdict -> verdict.grade() == Grade.BROKEN);
        assertThat(report.seconds().start()).isBetween(3.0, 5.0);
    }

    @Test
    void timesAndPrintsAreThoseOfAllProcesses() throws IOException {
        CheckReport report = check(RELU.formatted("") + SOFTMAX
                + "import time; time.sleep(0.5)\n" + "def unused(): pass\n");
        assertThat(report.seconds().start()).as("two processes").isGreaterThan(1.0);
        assertThat(report.seconds().calls()).isPositive();
        assertThat(report.unrunnable()).isEmpty();
        assertThat(report.printed()).as("the same of each").isEqualTo("loaded\n");
    }

    @Test
    void theTimeInAllIsThatOfAllProcesses() throws IOException {
        CheckReport report = check(RELU.formatted("import time; time.sleep(2.9)") + SOFTMAX, Duration.ofSeconds(4));
        assertThat(report.functions()).allMatch(verdict -> verdict.grade().failure() || verdict.cases() == 0);
        assertThat(report.seconds().all()).isLessThan(10);
    }

    private static Map<String, Grade> grades(CheckReport report) {
        return report.functions().stream().collect(Collectors.toMap(FunctionVerdict::function, FunctionVerdict::grade));
    }

    private CheckReport check(String text) throws IOException {
        return check(text, Duration.ofMinutes(2));
    }

    private CheckReport check(String text, Duration inAll) throws IOException {
        Path file = Files.writeString(folder.resolve("layers.py"), text);
        try (PythonFiles files = new PythonFiles(file, Python.interpreter(), Confinement.find(),
                Limits.standard().withTimes(Duration.ofSeconds(3), Duration.ofSeconds(3), inAll))) {
            return new SubjectCheck("layers", files, Checks.profile(ShippedProfile.CS231N), Optional.of("2020"),
                    new Settings(Precision.DOUBLE, 10, 1, Map.of()), NAMES).run(name -> { }, Runnable::run);
        }
    }
}
