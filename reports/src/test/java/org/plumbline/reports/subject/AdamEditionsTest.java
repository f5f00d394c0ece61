package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.Grade;

/** Where Adam's t begins differs from edition to edition, and the one is found that a file has. */
class AdamEditionsTest {

    private static final String CODE = """
            import numpy as np

            def adam(x, dx, config=None):
                config = {} if config is None else config
                config.setdefault("learning_rate", 1e-3)
                config.setdefault("beta1", 0.9)
                config.setdefault("beta2", 0.999)
                config.setdefault("epsilon", 1e-8)
                config.setdefault("m", np.zeros_like(x))
                config.setdefault("v", np.zeros_like(x))
                config.setdefault("t", FIRST)
                BEFORE
                config["m"] = config["beta1"] * config["m"] + (1 - config["beta1"]) * dx
                config["v"] = config["beta2"] * config["v"] + (1 - config["beta2"]) * dx ** 2
                m = config["m"] / (1 - config["beta1"] ** config["t"])
                v = config["v"] / (1 - config["beta2"] ** config["t"])
                AFTER
                return x - config["learning_rate"] * m / (np.sqrt(v) + config["epsilon"]), config
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, BEFORE, 2020, false", "1, BEFORE, 2017, false", "1, AFTER, 2017-step, false",
        "0, AFTER, 2020, true", "1, NEVER, 2020, true"})
    void theEditionIsFound(String first, String counted, String edition, boolean fails) throws IOException {
        Files.writeString(folder.resolve("optim.py"), CODE.replace("FIRST", first)
                .replace(counted, "config[\"t\"] += 1").replace("BEFORE", "pass").replace("AFTER", "pass"));
        CheckReport report = Checks.of(folder, ShippedProfile.CS231N, "adam");
        assertThat(report.edition()).isEqualTo(edition);
        assertThat(Checks.verdict(report, "adam").grade().failure()).isEqualTo(fails);
    }

    /** A probability of dropping is of an edition that had no layer normalisation. */
    @Test
    void aMistakeOfOneFunctionMakesNoOtherEdition() throws IOException {
        RightSolution.CS231N.writeTo(folder);
        Path layers = folder.resolve("layers.py");
        String code = Files.readString(layers);
        assertThat(code).contains("< p) / p");
        Files.writeString(layers, code.replace("< p) / p", ">= p) / (1 - p)"));
        CheckReport report = Checks.of(folder, ShippedProfile.CS231N, "adam", "dropout_forward", "layernorm_forward");
        assertThat(report.edition()).isEqualTo("2020");
        assertThat(Checks.verdict(report, "dropout_forward").grade().failure()).isTrue();
        assertThat(Checks.verdict(report, "adam").grade()).isEqualTo(Grade.RIGHT);
        assertThat(report.notes()).last().asString().startsWith("no edition fits all of it: under 2020, "
                + "dropout_forward fails; under 2018, dropout_forward fails; under 2017, adam fails, "
                + "layernorm_forward is not of it; ").endsWith("It is judged by 2020; --edition chooses another.");
    }
}
