package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.properties.check.CheckReport;

class GradescopeTest {

    private static final String RUBRIC = """
            points:
              fc_backward: 0.1
              batchnorm_forward: 0.2
              softmax_loss: 10
              adam: 4
            default: 3
            partial: {fragile: 0.5, imprecise: 0.9}
            visibility: after_published
            """;

    @TempDir
    private Path folder;

    private static JsonNode results(CheckReport report, Rubric rubric) throws IOException {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(Gradescope.of(report, rubric));
    }

    private static JsonNode test(JsonNode results, String name) {
        for (JsonNode test : results.get("tests")) {
            if (test.get("name").asText().equals(name)) {
                return test;
            }
        }
        throw new AssertionError(name);
    }

    /** 0.1 + 0.2 for what is right, half of 10 for what is fragile, nine tenths of 3 for what is imprecise. */
    @Test
    void theSumIsThatOfTheTests() throws IOException {
        JsonNode results = results(Samples.full(), Rubric.parse(RUBRIC));
        assertThat(results.get("score").decimalValue()).isEqualByComparingTo("8.0");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (JsonNode test : results.get("tests")) {
            sum = sum.add(test.get("score").decimalValue());
            most = most.add(test.get("max_score").decimalValue());
            assertThat(test.get("visibility").asText()).isEqualTo("after_published");
            assertThat(test.get("output").asText()).isNotEmpty();
        }
        assertThat(sum).isEqualByComparingTo("8.0");
        assertThat(most).isEqualByComparingTo("35.3");
        assertThat(results.get("tests")).hasSize(11);
    }

    @Test
    void aTestSaysWhatIsWrong() throws IOException {
        JsonNode results = results(Samples.full(), Rubric.standard());
        assertThat(test(results, "fc_backward").get("status").asText()).isEqualTo("passed");
        JsonNode wrong = test(results, "batchnorm_backward");
        assertThat(wrong.get("status").asText()).isEqualTo("failed");
        assertThat(wrong.get("score").decimalValue()).isZero();
        assertThat(wrong.get("output").asText()).startsWith("wrong: the variance is treated as a constant")
                .contains("dx = [[0.5], [-0.5]]");
        assertThat(test(results, "rmsprop").get("score").decimalValue()).isEqualByComparingTo("1");
        assertThat(test(results, "adam").get("score").decimalValue()).isZero();
        assertThat(results.get("output").asText()).contains("layers.py", "seed 7", "It printed: debug");
    }

    @Test
    void whatCannotBeRunHasNoPoints() throws IOException {
        CheckReport broken = Samples.report("a.py", Optional.of("SyntaxError"));
        JsonNode results = results(broken, Rubric.parse(RUBRIC));
        assertThat(results.get("score").decimalValue()).isZero();
        assertThat(results.get("tests")).hasSize(4);
        assertThat(test(results, "softmax_loss").get("max_score").decimalValue()).isEqualByComparingTo("10");
        assertThat(results.get("output").asText()).contains("SyntaxError");
        assertThat(results(broken, Rubric.standard()).get("tests")).hasSize(1);
    }

    /** Everyone is due what the profile has, but no one what the edition did not have. */
    @Test
    void theMaximumIsOfWhatTheEditionHas() throws IOException {
        CheckReport full = Samples.full();
        assertThat(test(results(full, Rubric.standard()), "adam").get("max_score").asInt()).isEqualTo(1);
        CheckReport earlier = new CheckReport(full.target(), full.profile(), full.edition(), full.precision(),
                full.language(), full.confinement(), full.printed(), full.notes(), full.seed(), full.seconds(),
                full.unrunnable(), full.functions(), Set.of("adam"));
        assertThat(results(earlier, Rubric.standard()).findValuesAsText("name")).doesNotContain("adam").hasSize(10);
        JsonNode named = test(results(earlier, Rubric.parse(RUBRIC)), "adam");
        assertThat(named.get("score").decimalValue()).isZero();
        assertThat(named.get("max_score").decimalValue()).isEqualByComparingTo("4");
    }

    /** A slip in a rubric must not cost a class its points. */
    @Test
    void pointsForWhatIsNotThereAreRefused() throws IOException {
        Rubric slip = Rubric.parse("points: {fc_bakward: 2}");
        assertThatThrownBy(() -> Gradescope.of(Samples.full(), slip)).isInstanceOf(RefusedRequest.class)
                .hasMessageContainingAll("--rubric", "'fc_bakward'", "fc_backward");
        Rubric some = Rubric.parse("points: {softmax_loss: 2, not_checked: 3}").only(List.of("softmax_loss", "adam"));
        assertThat(test(results(Samples.full(), some), "softmax_loss").get("max_score").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"point: {f: 1}|'point'", "points: 3|points 3", "points: {f: x}|points of f",
        "points: {f: -1}|-1", "points: {f: .nan}|.nan", "points: {f: 1e-9}|decimals", "default: 1e9|1000000",
        "partial: {fragile: 1.5}|partial fragile", "partial: {fragil: 0.5}|'fragil'", "visibility: never|never",
        "points: {f: 1, f: 2}|uplicate", "points: {f: [|YAML", "'[1, 2]'|names with values"})
    void whatIsNoRubricIsRefused(String yaml, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("rubric.yaml"), yaml);
        assertThatThrownBy(() -> Rubric.read(file)).isInstanceOf(RefusedRequest.class)
                .hasMessageContainingAll("--rubric", named);
    }

    @Test
    void anEmptyRubricIsTheStandardOne() throws IOException {
        assertThat(Rubric.parse("")).isEqualTo(Rubric.standard());
        assertThatThrownBy(() -> Rubric.read(folder.resolve("none"))).isInstanceOf(RefusedRequest.class);
    }
}
