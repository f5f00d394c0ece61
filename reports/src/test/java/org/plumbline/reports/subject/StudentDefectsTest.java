package org.plumbline.reports.subject;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.subject.StudentDefect;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Profile;

/** Every known defect, as a student would write it, is found and named; the table of it is written as TSV. */
class StudentDefectsTest {

    private static final int ROWS = 60;
    private static final double NAMED = 0.9;
    private static final Settings SETTINGS = new Settings(Precision.DOUBLE,
            Integer.getInteger("plumbline.test.cases", 60),
            Long.getLong("plumbline.test.seed", 1), Map.of());
    private static final Path TABLE = Path.of("target", "student-defects.tsv");

    @TempDir
    private Path folder;

    /** What was said of a function. */
    private record Finding(StudentDefect defect, FunctionVerdict verdict) {

        boolean due() {
            return defect.diagnoses().containsKey(verdict.function());
        }

        boolean named() {
            String due = defect.diagnoses().get(verdict.function());
            return verdict.defect().equals(Optional.of(due)) || verdict.conventions().equals(due)
                    || verdict.headline().contains(due);
        }

        String line() {
            return String.join("\t", Integer.toString(defect.row()), defect.file(), verdict.function(),
                    verdict.grade().words(), named() ? "named" : "MISSED", defect.diagnoses().get(verdict.function()),
                    verdict.defect().orElse(verdict.conventions()), verdict.headline().replace('\n', ' '));
        }
    }

    @Test
    void areFoundAndNamed() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (StudentDefect defect : chosen()) {
            check(defect).functions().forEach(verdict -> findings.add(new Finding(defect, verdict)));
        }
        List<Finding> due = findings.stream().filter(Finding::due).toList();
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, due.stream().map(Finding::line).collect(joining("\n", "", "\n")));
        assertThat(due).as("functions that were judged")
                .hasSize(chosen().stream().mapToInt(defect -> defect.diagnoses().size()).sum());
        assertThat(due).as("functions that must fail").allMatch(finding -> finding.verdict.grade().failure());
        assertThat(findings).as("functions that must not fail").filteredOn(finding -> !finding.due())
                .noneMatch(finding -> finding.verdict.grade().failure());
        Set<Integer> missed = due.stream().filter(finding -> !finding.named()).map(finding -> finding.defect.row())
                .collect(toCollection(TreeSet::new));
        assertThat(1 - missed.size() / (double) ROWS).as("rows not named: %s", missed).isGreaterThanOrEqualTo(NAMED);
    }

    @Test
    void areAllThere() {
        assertThat(StudentDefect.all()).extracting(StudentDefect::row).containsSequence(1).contains(ROWS)
                .doesNotContain(0, ROWS + 1);
        assertThat(StudentDefect.all().stream().map(StudentDefect::row).distinct()).hasSize(ROWS);
    }

    private static List<StudentDefect> chosen() {
        String only = System.getProperty("plumbline.test.only", "");
        return StudentDefect.all().stream().filter(defect -> only.isEmpty()
                || List.of(only.split(",")).contains(Integer.toString(defect.row()))).toList();
    }

    private CheckReport check(StudentDefect defect) throws IOException {
        Path file = defect.writeTo(folder);
        Profile profile = Checks.profile(defect.profile(), defect.profileYaml());
        Set<String> defined = profile.functions().stream().flatMap(function -> function.names().stream())
                .filter(name -> defect.code().contains("def " + name + "(")).collect(toCollection(TreeSet::new));
        try (PythonFiles files = new PythonFiles(file, Python.interpreter(), Confinement.find(),
                Limits.standard())) {
            return new SubjectCheck(defect.file(), files, profile, profile.editions().keySet().stream().findFirst(),
                    SETTINGS, defined).run(name -> { }, Runnable::run);
        }
    }
}
