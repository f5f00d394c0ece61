package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.reports.Console;
import picocli.CommandLine;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void printsATableAndASummary() {
        Console console = verify("--only", "layer-norm", "--cases", "4", "--seed", "5");
        assertThat(console.status()).isZero();
        assertThat(console.out()).containsPattern(
                "operation +conventions +lane +cases +worst err/bound +verdict\n");
        assertThat(console.out()).containsPattern("layer-norm +4 of 6 combinations +BOUNDED +4 +0\\.\\d+ +PASS");
        assertThat(console.out()).containsPattern(
                "1 operations, 9 lanes, 36 cases: 0 failed, 0 inconclusive; .* s, seed 5\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void everyCombinationHasItsRowOnDemand() {
        Console console = verify("--only", "layer-norm", "--cases", "10", "--seed", "5", "--every");
        assertThat(console.out()).contains("variance=BIASED", "variance=UNBIASED").doesNotContain("combinations");
    }

    @Test
    void writesAPageAndJsonAndNothingElse() throws IOException {
        verify("--only", "relu", "--cases", "3");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(html(), json());
        }
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        verify("--only", "relu,dense,tribuo", "--cases", "3");
        String page = Files.readString(html());
        assertThat(page).startsWith("<!DOCTYPE html>").contains("relu", "dense", "Tribuo", "AGREES", "PASS");
        assertThat(page).doesNotContainPattern("(?i)(src|href|action)\\s*=|@import|url\\(|<link|<iframe|fetch\\(");
        assertThat(page).doesNotContain("{{");
    }

    @Test
    void jsonHoldsEveryResult() throws IOException {
        verify("--only", "relu,commons-math", "--cases", "3", "--seed", "11");
        JsonNode report = JsonMapper.builder().build().readTree(json().toFile());
        assertThat(report.get("seed").asLong()).isEqualTo(11);
        assertThat(report.get("results")).isNotEmpty().allSatisfy(result -> {
            assertThat(result.get("operation").asText()).isEqualTo("relu");
            assertThat(result.get("outcome").asText()).isEqualTo("PASS");
            assertThat(result.get("worstRatio").asDouble()).isBetween(0.0, 1.0);
        });
        assertThat(report.get("thirdParty")).isNotEmpty().allSatisfy(judgement ->
                assertThat(judgement.get("library").asText()).startsWith("Commons Math"));
    }

    @Test
    void theSameSeedGivesTheSameResults() throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            verify("--only", "layer-norm,tribuo", "--cases", "5", "--seed", "77");
            reports.add(((ObjectNode) JsonMapper.builder().build().readTree(json().toFile())).without("seconds"));
        }
        assertThat(reports.get(0)).isEqualTo(reports.get(1));
    }

    @Test
    void aFamilyMayBeNamed() {
        assertThat(verify("--only", "normalisation", "--cases", "2").out())
                .contains("layer-norm").doesNotContain("relu");
    }

    @Test
    void aDefectIsStatusOneWithTheSmallestCase() throws IOException {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new VerifyCommand(BIAS_FORGOTTEN)).setOut(new PrintWriter(out));
        int status = command.execute("--only", "dense", "--cases", "20", "--seed", "3",
                "--html", html().toString(), "--json", json().toString());
        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL dense batch=", "lane GRADIENT",
                "expected [x, w, b], came [x, w]", "case: ");
        assertThat(Files.readString(html())).contains("FAIL: ", "the smallest case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "x", "1.5", ""})
    void casesAreCounted(String cases) {
        Console console = verify("--only", "relu", "--cases", cases);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--cases", "'" + cases + "'", "a whole number from 1");
        assertThat(html()).doesNotExist();
    }

    @Test
    void anUnknownNameIsBadUsage() {
        Console console = verify("--only", "relu,layernrm");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--only", "'layernrm'", "layer-norm");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        for (String option : List.of("--html", "--json")) {
            Console console = Console.run("verify", "--only", "relu", option, notAFolder.resolve("below").toString());
            assertThat(console.status()).isEqualTo(2);
            assertThat(console.err()).contains(option, notAFolder.toString(), "a file that can be written");
        }
        Console console = Console.run("verify", "--only", "relu", "--html", folder.toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--html", "it is a folder");
    }

    @Test
    void theSameFileForBothReportsIsRefused() {
        Path same = folder.resolve("same");
        Console console = Console.run("verify", "--only", "relu", "--html", same.toString(),
                "--json", folder.resolve(".").resolve("same").toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--json", "another file than that of --html");
    }

    @Test
    void noNameAtAllIsRefused() {
        Console console = Console.run("verify", "--only", ",");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--only: no name came");
    }

    @Test
    void aLibraryNamedTwiceIsJudgedOnce() {
        assertThat(thirdParty(verify("--only", "Commons-Math,commons-math", "--cases", "1", "--seed", "1")))
                .isEqualTo(thirdParty(verify("--only", "commons-math", "--cases", "1", "--seed", "1")))
                .contains("agree");
    }

    private static String thirdParty(Console console) {
        return console.out().replaceAll("(?s).*third party: ([^;]*);.*", "$1");
    }

    private Console verify(String... arguments) {
        List<String> line = new ArrayList<>(
                List.of("verify", "--html", html().toString(), "--json", json().toString()));
        line.addAll(List.of(arguments));
        return Console.run(line.toArray(String[]::new));
    }

    private Path html() {
        return folder.resolve("page.html");
    }

    private Path json() {
        return folder.resolve("data.json");
    }

    private static final Subject BIAS_FORGOTTEN = new Subject() {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return operation.forward(inputs);
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(inputs, upstream).without("b");
        }
    };
}
