package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reports.Console;
import org.plumbline.reports.training.Machine;

class CompareCommandTest {

    @TempDir
    private Path folder;

    @Test
    void bothLibrariesStandInOneTable() {
        Console console = Console.run("compare", "--only", "binary");
        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out().lines()).hasSize(1 + 1 + 6 + 1 + 7)
                .first().asString().isEqualTo("matrix products by " + Machine.products(1));
        assertThat(console.out()).contains("training loss", "above minimum", "95 in 100", "seconds", "logistic",
                "hinge", "MADE DATA: accuracies on binary say nothing",
                "agree: Plumbline eecs498-logistic, adam 0.1, 1500 passes: training loss",
                "Tribuo LogisticRegressionTrainer as it comes", "Tribuo LinearSGDTrainer", "Plumbline eecs498-svm");
    }

    @Test
    void theTableIsWrittenAsAPageAndAsJson() throws IOException {
        Path out = folder.resolve("a folder");
        Console console = Console.run("compare", "--only", "binary", "--seed", "2", "--out", out.toString());
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("comparison.html", "comparison.json");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("comparison.html", "comparison.json");
        }
        JsonNode json = new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
        JsonNode comparison = json.at("/comparisons/0");
        String page = Files.readString(out.resolve("comparison.html"));
        assertThat(json.get("seed").asLong()).isEqualTo(2);
        assertThat(json.get("tribuo").asText()).isNotEmpty();
        assertThat(comparison.get("made").asBoolean()).isTrue();
        assertThat(comparison.at("/examples/test").asInt()).isEqualTo(250);
        assertThat(comparison.get("contestants")).hasSize(6).allSatisfy(one -> {
            assertThat(page).contains("<td>" + one.get("trainer").asText() + "</td>",
                    String.format("%.6f", one.at("/training/loss").asDouble()),
                    String.format("%.4f", one.at("/test/accuracy").asDouble()),
                    String.format("%.4f to %.4f", one.at("/test/interval/0").asDouble(),
                            one.at("/test/interval/1").asDouble()));
            assertThat(one.at("/test/accuracy").asDouble())
                    .isBetween(one.at("/test/interval/0").asDouble(), one.at("/test/interval/1").asDouble());
            assertThat(one.has("aboveMinimum")).isTrue();
        });
        assertThat(comparison.get("agreements")).hasSize(7).allSatisfy(one ->
                assertThat(page).contains("<td>" + one.get("what").asText() + "</td>", one.get("found").asText()));
        assertThat(page).contains(json.get("machine").asText(), "Tribuo " + json.get("tribuo").asText(), "seed 2",
                "These are made data", String.format("%.6f", comparison.at("/minima/0/loss").asDouble()),
                String.format("%.6f", comparison.at("/minima/1/loss").asDouble()),
                "plumbline compare --only binary --seed 2 --out '" + out + "'").doesNotContain("{{", "src=", "href=");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Console console = Console.run("compare", "--only", "digits", "--out", file.toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("--out", "file");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    /** Before any work, and never with made data in their place. */
    @ParameterizedTest
    @CsvSource({"binary, eecs498", "digits, mnist"})
    void dataThatAreNotThereAreMissedByName(String only, String name) {
        for (Path named : new Path[] {folder, folder.resolve("none")}) {
            Console console = Console.run("compare", "--only", only, "--data", named.toString());
            assertThat(console.status()).isEqualTo(2);
            assertThat(console.out()).isEmpty();
            assertThat(console.err()).contains(named.resolve(name) + ": " + name + " is not there");
        }
    }

    @Test
    void otherDataAreRefused() {
        Console console = Console.run("compare", "--only", "mnist");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("'mnist' came", "binary or digits");
    }
}
