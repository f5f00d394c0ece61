package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.Suites;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Profile;

/** PyTorch, where it is installed: right, missing, as documented, or a finding that the profile tells of. */
class TorchProfileTest {

    private static final int CASES = Integer.getInteger("plumbline.test.cases", 15);
    private static final long SEED = Long.getLong("plumbline.test.seed", 1);
    private static final Pattern WITHOUT = Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    /** Not by default: it needs PyTorch, and takes a minute. {@code mvn verify -DexcludedGroups=} runs it. */
    @Tag("torch")
    @ParameterizedTest
    @EnumSource(Precision.class)
    void everyDepartureIsExplained(Precision precision) throws IOException {
        Files.writeString(folder.resolve(ShippedProfile.TORCH.subjectFile()), ShippedProfile.TORCH.subject());
        try (PythonFiles files = PythonFiles.sharing(folder, Python.interpreter(), Confinement.find(),
                Limits.standard())) {
            CheckReport report = new SubjectCheck("PyTorch", files, profile(), Optional.empty(),
                    new Settings(precision, CASES, SEED, Map.of()), Set.of()).run(name -> { }, Runnable::run);
            assumeTrue(report.unrunnable().isEmpty(), () -> "no PyTorch: " + report.unrunnable().orElseThrow());
            assertThat(report.language()).contains("PyTorch ");
            assertThat(report.functions()).filteredOn(verdict -> !explained(verdict))
                    .map(verdict -> verdict.function() + " " + verdict.grade() + ": " + verdict.headline()).isEmpty();
            assertThat(report.functions()).filteredOn(verdict -> verdict.grade() == Grade.RIGHT)
                    .hasSizeGreaterThan(report.functions().size() * 2 / 3);
        }
    }

    private static boolean explained(FunctionVerdict verdict) {
        return switch (verdict.grade()) {
            case RIGHT, MISSING, DOCUMENTED -> true;
            default -> verdict.headline().startsWith("finding: ");
        };
    }

    @Test
    void everyOperationIsMappedOrSaidToHaveNoCounterpart() throws IOException {
        Set<String> mapped = profile().functions().stream().map(Function::operation).collect(Collectors.toSet());
        Set<String> without = new TreeSet<>(WITHOUT.matcher(resource("/org/plumbline/fixtures/profile/TORCH.md"))
                .results().map(row -> row.group(1)).toList());
        List<String> all = Suites.all().stream().map(suite -> suite.standard().name()).distinct().sorted().toList();
        assertThat(all).filteredOn(name -> !mapped.contains(name)).containsExactlyElementsOf(without);
    }

    private static Profile profile() {
        return Checks.profile(ShippedProfile.TORCH);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShippedProfile.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
