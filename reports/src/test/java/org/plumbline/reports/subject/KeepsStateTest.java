package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;

/** A small error that comes at some calls only is no rounding error: the same call gives different numbers. */
class KeepsStateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 9})
    void aSmallErrorAtSomeCallsIsState(int period) throws IOException {
        Path file = Files.writeString(folder.resolve("layers.py"), """
                calls = 0
                def relu_forward(x):
                    global calls
                    calls += 1
                    return x * (x > 0) + 1e-9 * (calls %% %d == 0), x
                """.formatted(period));
        try (PythonFiles files = new PythonFiles(file, Python.interpreter(), Confinement.find(), Limits.standard())) {
            CheckReport report = new SubjectCheck("layers", files,
                    Checks.profile(ShippedProfile.CS231N), Optional.of("2020"),
                    new Settings(Precision.DOUBLE, 20, 1, Map.of()), Set.of("relu_forward"))
                    .run(name -> { }, Runnable::run);
            assertThat(report.functions()).singleElement().satisfies(verdict -> {
                assertThat(verdict.grade()).as(verdict.headline()).isEqualTo(Grade.PROTOCOL);
                assertThat(verdict.headline()).startsWith("keeps state: the same call gives ");
            });
        }
    }
}
