package org.plumbline.reports.subject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Profile;
import org.plumbline.properties.profile.ProfileReader;

/** Files of Python, judged by a shipped profile; the edition is the one that fits. */
final class Checks {

    private static final int CASES = 20;

    private Checks() {
    }

    static CheckReport of(Path target, ShippedProfile shipped, String... only) throws IOException {
        return of(target, shipped, 1, only);
    }

    static CheckReport of(Path target, ShippedProfile shipped, long seed, String... only) throws IOException {
        try (PythonFiles files = new PythonFiles(target, Python.interpreter(), Confinement.find(),
                Limits.standard())) {
            return new SubjectCheck("it", files, profile(shipped), Optional.empty(),
                    new Settings(Precision.DOUBLE, CASES, seed, Map.of()), Set.of(only))
                    .run(name -> { }, Runnable::run);
        }
    }

    static FunctionVerdict verdict(CheckReport report, String function) {
        return report.functions().stream().filter(verdict -> verdict.function().equals(function)).findFirst()
                .orElseThrow();
    }

    static Profile profile(ShippedProfile shipped) {
        return profile(shipped.id(), shipped.yaml());
    }

    static Profile profile(String name, String yaml) {
        return ProfileReader.read(name, yaml, Checks::operation);
    }

    private static Operation operation(String name) {
        return Suites.all().stream().<Operation>map(Suite::standard).filter(operation -> operation.name().equals(name))
                .findFirst().orElseThrow(() -> new InvalidArgument("operation", name, "a known one"));
    }
}
