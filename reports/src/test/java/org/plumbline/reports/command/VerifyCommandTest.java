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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.reports.Console;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.thirdparty.ThirdParty;
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
                "1 operation, 9 lanes, 36 cases: 0 failed, 0 inconclusive; .* s, seed 5\n");
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
    void aShortNameMayBeGiven() {
        assertThat(verify("--only", "mse", "--cases", "1").out())
                .contains("mean-squared-error").contains("1 operation, ");
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
        assertThat(console.err()).contains("--only: nothing is called 'layernrm'", "the nearest are layer-norm",
                "plumbline operations", "tribuo, commons-math");
    }

    @ParameterizedTest
    @CsvSource({"optimizr, optimizer (a family)", "Normalization, normalisation (a family)",
            "tribou, tribuo (a library)", "common-math, commons-math (a library)"})
    void familiesAndLibrariesAreProposedToo(String name, String nearest) {
        assertThat(verify("--only", name).err()).contains("the nearest are " + nearest);
    }

    @Test
    void theHelpNamesEveryLibrary() {
        assertThat(Console.run("verify", "--help").out().replaceAll("\\s+", " "))
                .contains("third-party libraries (" + Names.libraries(ThirdParty.all()) + ")");
    }

    @Test
    void aPartHasItsOwnReport() {
        assertThat(title()).isEqualTo("verify");
        assertThat(title("relu")).isEqualTo("verify-relu");
        assertThat(title("LayerNorm", "layer norm", "Loss", "commons math"))
                .isEqualTo("verify-layer-norm+loss+commons-math");
        String[] all = Catalogue.standard().entries().stream().map(Entry::name).toArray(String[]::new);
        String[] others = all.clone();
        others[all.length - 1] = "tribuo";
        assertThat(title(all)).startsWith("verify-" + all[0] + "+" + (all.length - 1) + "-more-")
                .hasSizeLessThan(100).isNotEqualTo(title(others)).isEqualTo(title(all)).matches("[a-z0-9+-]+");
    }

    private static String title(String... names) {
        return Selection.of(new CommandLine(new VerifyCommand()), Catalogue.standard(), ThirdParty.all(),
                names.length == 0 ? null : List.of(names)).title();
    }

    @Test
    void theHelpSaysWhereReportsGo() {
        assertThat(Console.run("verify", "--help").out().replaceAll("\\s+", "")).contains(
                "verify.htmlinplumbline-report,with--onlyNAMEverify-NAME.html",
                "verify.jsoninplumbline-report,with--onlyNAMEverify-NAME.json");
    }

    @Test
    void workThatBreaksOffLeavesNothing() {
        CommandLine command = new CommandLine(new VerifyCommand(during(() -> {
            throw new AssertionError("broken off");
        })));
        command.setErr(new PrintWriter(new StringWriter()));
        Path place = folder.resolve("reports");
        assertThat(command.execute("--only", "relu", "--html", place.resolve("page.html").toString(),
                "--json", place.resolve("data.json").toString())).isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReportThatCannotBeWrittenAfterAllIsPrinted() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Subject obstacle = during(() -> html().resolve("below").toFile().mkdirs());
        CommandLine command = new CommandLine(new VerifyCommand(obstacle))
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = command.execute("--only", "relu", "--cases", "1",
                "--html", html().toString(), "--json", json().toString());
        assertThat(status).isEqualTo(2);
        assertThat(out.toString()).contains("1 operation, ");
        assertThat(err.toString()).contains("--html: " + html() + " came, a file that can be written is allowed");
    }

    /** The reference, which does something else first. */
    private static Subject during(Runnable first) {
        return new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                first.run();
                return operation.forward(inputs);
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                return operation.backward(inputs, upstream);
            }
        };
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
