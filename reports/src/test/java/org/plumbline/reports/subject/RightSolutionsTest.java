package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.foreign.PythonSubject;
import org.plumbline.properties.profile.Profile;
import org.plumbline.properties.profile.ProfileReader;

/** No function of a right solution fails, whatever the seed. */
class RightSolutionsTest {

    private static final int CASES = Integer.getInteger("plumbline.test.cases", 100);
    private static final long SEED = Long.getLong("plumbline.test.seed", 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(RightSolution.class)
    void isFoundRight(RightSolution solution) throws IOException {
        CheckReport report = report(solution, Precision.DOUBLE);
        assertThat(report.functions()).filteredOn(verdict -> verdict.grade() != Grade.RIGHT)
                .as("%s", solution).map(FunctionVerdict::function).isEmpty();
    }

    private CheckReport report(RightSolution solution, Precision precision) throws IOException {
        solution.writeTo(folder);
        Profile profile = ProfileReader.read(solution.profile().id(), solution.profile().yaml(),
                RightSolutionsTest::operation);
        try (PythonFiles files = new PythonFiles(folder, PythonSubject.interpreter(), Confinement.find(),
                Limits.standard())) {
            long[] last = {System.nanoTime()};
            CheckReport report = new SubjectCheck(solution.name(), files, profile,
                    profile.editions().keySet().stream().findFirst(), new Settings(precision, CASES, SEED, Map.of()),
                    Set.of(System.getProperty("plumbline.test.only", "").split(",")).equals(Set.of("")) ? Set.of() : Set.of(System.getProperty("plumbline.test.only").split(","))).run(name -> {
                        System.out.printf("  %-28s %6.2f s%n", name, (System.nanoTime() - last[0]) / 1e9);
                        last[0] = System.nanoTime();
                    });
            System.out.printf("%s: %.1f s, start %.1f s, %d cases, %s%n", solution, report.seconds(), report.start(), report.cases(), report.confinement());
            for (FunctionVerdict v : report.functions()) {
                System.out.printf("%-28s %-18s %.3f %s %s%n", v.function(), v.grade(), v.worstRatio(), v.headline(), v.lanes());
                if (v.grade() != Grade.RIGHT) {
                    v.counterexample().ifPresent(c -> System.out.println(c.inputs() + "\n" + c.message() + "\n" + c.snippet()));
                }
            }
            return report;
        }
    }

    private static Operation operation(String name) {
        return Suites.all().stream().<Operation>map(Suite::standard).filter(operation -> operation.name().equals(name))
                .findFirst().orElseThrow(() -> new InvalidArgument("operation", name, "a known one"));
    }
}
