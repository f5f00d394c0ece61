package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.Grade;

class CheckJsonTest {

    private static Schema schema() throws IOException {
        try (InputStream schema = CheckJson.class.getResourceAsStream("check.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes()), InputFormat.JSON);
        }
    }

    private static void assertValid(CheckReport report) throws IOException {
        assertThat(schema().validate(CheckJson.of(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyReportMeetsTheSchema() throws IOException {
        assertValid(Samples.full());
        assertValid(Legible.of(Samples.hostile()));
        assertValid(Samples.report("a.py", Optional.of("SyntaxError")));
        for (Grade grade : Grade.values()) {
            assertValid(Samples.report("a.py", Optional.empty(),
                    Samples.verdict("f", "relu", "", grade, "", Optional.empty())));
        }
    }

    /** The schema is strict: what is not described, missing or of another kind does not pass. */
    @ParameterizedTest
    @ValueSource(strings = {"\"seed\"|\"seeed\"", "\"float64\"|\"float16\"", "\"KNOWN_DEFECT\"|\"UNKNOWN\"",
        "\"failed\" : 200|\"failed\" : -1", "\"NaN\"|\"nan\"", "\"cases\" : 1340|\"cases\" : \"1340\""})
    void whatIsOtherwiseDoesNot(String change) throws IOException {
        String json = CheckJson.of(Samples.full());
        String changed = json.replace(change.split("\\|")[0], change.split("\\|")[1]);
        assertThat(changed).isNotEqualTo(json);
        assertThat(schema().validate(changed, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theNumbersAreThere() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(CheckJson.of(Samples.full()));
        assertThat(json.at("/status").asInt()).isEqualTo(1);
        assertThat(json.at("/functions/2/grade").asText()).isEqualTo("KNOWN_DEFECT");
        assertThat(json.at("/functions/2/counterexample/tensors/0/shape").toString()).isEqualTo("[2,1]");
        assertThat(json.at("/functions/2/counterexample/tensors/0/actual").toString()).isEqualTo("[0.5,-0.5]");
        assertThat(json.at("/functions/3/lanes/0/worstRatio").asText()).isEqualTo("Infinity");
    }
}
