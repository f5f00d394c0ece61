package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.reports.Console;
import org.plumbline.reports.catalogue.Catalogue;

class OperationsCommandTest {

    @Test
    void listsEveryOperation() {
        Console console = Console.run("operations");
        assertThat(console.status()).isZero();
        Catalogue catalogue = Catalogue.standard();
        assertThat(console.out().lines().map(String::strip))
                .containsAll(catalogue.families().keySet())
                .containsAll(catalogue.entries().stream().map(entry -> entry.name()).toList());
    }

    @Test
    void marksTheDefaultAndShowsHyperParameters() {
        assertThat(Console.run("operations").out()).containsPattern(
                "  layer-norm\n(      .*\n)*      variance: BIASED\\* \\| .*\n(      .*\n)*      epsilon = 1.0E-5\n");
    }

    /** An absent index is none, and what a network is built of is no hyper-parameter. */
    @Test
    void showsNoJava() {
        for (Console console : List.of(Console.run("operations"), Console.run("operations", "--json"),
                Console.run("explain", "two-layers", "embedding", "cross-entropy"))) {
            assertThat(console.out()).doesNotContain("Optional", "Port[", "Node[");
        }
        assertThat(Console.run("operations").out()).contains("padding = none", "ignored = none");
    }

    @Test
    void jsonHoldsTheSame() throws JsonProcessingException {
        Console console = Console.run("operations", "--json");
        assertThat(console.status()).isZero();
        JsonNode operations = JsonMapper.builder().build().readTree(console.out());
        assertThat(operations).hasSameSizeAs(Catalogue.standard().entries());
        assertThat(operations).anySatisfy(operation -> {
            assertThat(operation.get("name").asText()).isEqualTo("layer-norm");
            assertThat(operation.get("family").asText()).isEqualTo("normalisation");
            assertThat(operation.get("conventions")).anySatisfy(convention -> {
                assertThat(convention.get("name").asText()).isEqualTo("variance");
                assertThat(convention.get("standard").asText()).isEqualTo("BIASED");
                assertThat(convention.at("/choices/UNBIASED").asText()).contains("n - 1");
            });
            assertThat(operation.at("/hyperparameters/epsilon").asText()).isEqualTo("1.0E-5");
        });
    }
}
