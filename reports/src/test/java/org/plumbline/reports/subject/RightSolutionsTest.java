package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Profile;

/** No function of a right solution is found wrong, and its edition, the newest, is found: there is no false alarm. */
class RightSolutionsTest {

    /** {@code -Dplumbline.test.cases=1000 -Dplumbline.test.seed=7} tries more, or others. */
    private static final int CASES = Integer.getInteger("plumbline.test.cases", 20);
    private static final long SEED = Long.getLong("plumbline.test.seed", 1);

    /** What a right formula that overflows or cancels may be called. */
    private static final Set<Grade> NAIVE =
            EnumSet.of(Grade.RIGHT, Grade.IMPRECISE, Grade.FRAGILE, Grade.DOCUMENTED);

    @TempDir
    private Path folder;

    /** {@link TransformerLayersTest} has the one that needs PyTorch. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CS231N_TRANSFORMER")
    void noFunctionIsWrong(RightSolution solution) throws IOException {
        Set<Grade> fine = solution == RightSolution.CS231N_NAIVE ? NAIVE : EnumSet.of(Grade.RIGHT);
        Set<Grade> allowed = EnumSet.copyOf(fine);
        if (!solution.whole()) {
            allowed.add(Grade.MISSING);
        }
        CheckReport report = report(solution);
        assertThat(report.functions()).as("%s", report.functions())
                .allMatch(verdict -> adapted(solution, verdict) ? verdict.grade() == Grade.MISSING
                        : allowed.contains(verdict.grade()));
        assertThat(report.present()).isPositive();
        assertThat(report.functions()).filteredOn(verdict -> verdict.grade() == Grade.RIGHT)
                .allMatch(verdict -> verdict.worstRatio() <= 1)
                .flatExtracting(FunctionVerdict::lanes).allMatch(tally -> tally.failed() == 0);
        assertThat(report.edition())
                .isEqualTo(Checks.profile(solution.profile()).editions().keySet().iterator().next());
    }

    /** Whether it is of a file that the solution does not have. */
    private static boolean adapted(RightSolution solution, FunctionVerdict verdict) {
        return Checks.profile(solution.profile()).function(verdict.function()).orElseThrow().adapter().isPresent();
    }

    @ParameterizedTest
    @EnumSource(ShippedProfile.class)
    void everyEditionCanBeRead(ShippedProfile shipped) {
        Profile profile = Checks.profile(shipped);
        assertThat(profile.name()).isEqualTo(shipped.id());
        assertThat(profile.editions().keySet()).allSatisfy(edition ->
                assertThat(profile.edition(edition).functions()).hasSameSizeAs(profile.functions()));
    }

    private CheckReport report(RightSolution solution) throws IOException {
        solution.writeTo(folder);
        try (PythonFiles files = new PythonFiles(folder, Python.interpreter(), Confinement.find(),
                Limits.standard())) {
            return new SubjectCheck(solution.name(), files, Checks.profile(solution.profile()), Optional.empty(),
                    new Settings(Precision.DOUBLE, CASES, SEED, Map.of()), Set.of())
                    .run(name -> { }, Runnable::run);
        }
    }
}
