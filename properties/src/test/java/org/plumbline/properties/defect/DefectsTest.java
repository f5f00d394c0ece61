package org.plumbline.properties.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

class DefectsTest {

    private static final List<String> HEADINGS = List.of("## What is wrong", "## The line that is missing",
            "## The smallest numbers", "## How to mend it", "## Why tests miss it", "## Source");
    private static final Path PAGES = Path.of("src/main/resources/org/plumbline/properties/defect");

    static Stream<Defect> defects() {
        return Defects.all().stream();
    }

    @Test
    void namesAreUniqueAndOfLowerCaseWithDashes() {
        assertThat(Defects.all()).extracting(Defect::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Defects.all()).extracting(Defect::headline).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectHasItsPage(Defect defect) {
        List<String> lines = defect.page().lines().toList();
        assertThat(lines.get(0)).isEqualToIgnoringCase("# " + defect.headline());
        assertThat(lines).filteredOn(line -> line.startsWith("## ")).isEqualTo(HEADINGS);
        for (String heading : HEADINGS) {
            assertThat(lines.get(lines.indexOf(heading) + 1)).as("after " + heading).isNotBlank();
        }
        assertThat(lines).hasSizeBetween(20, 32).allMatch(line -> line.length() <= 120);
        assertThat(lines.get(lines.size() - 1)).contains(
                defect.source().equals(Defect.TEXTBOOK) ? "textbook slip" : defect.source());
    }

    @Test
    void everyPageHasItsDefect() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Defects.all().stream().map(defect -> defect.name() + ".md").toList());
        }
    }

    /** Standard descent has no weight decay, and nothing else here that can go wrong. */
    @ParameterizedTest
    @MethodSource("defects")
    void whereADefectDoesNotApplyItsSubjectIsTheReference(Defect defect) {
        Named<Tensor> inputs = Named.of("parameter", Tensor.scalar(1), "gradient", Tensor.scalar(1));
        assertThat(defect.applies().test(Sgd.standard())).isFalse();
        assertThat(defect.forms()).allSatisfy(form -> assertThat(form.get().forward(Sgd.standard(), inputs))
                .isEqualTo(Subject.REFERENCE.forward(Sgd.standard(), inputs)));
    }

    @Test
    void anOperationHasTheDefectsThatApplyToIt() {
        assertThat(Defects.of(Relu.standard())).extracting(Defect::name).contains("relu-gradient-passes-everything",
                "upstream-gradient-changed").doesNotContain("softmax-over-the-wrong-axis", "momentum-sign");
    }
}
