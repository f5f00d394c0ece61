package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;

/** Dropout that is scaled in evaluation, where the course scales it in training. */
class DropoutCodeTest {

    private static final String CODE = """
            import numpy as np

            def dropout_forward(x, dropout_param):
                p, mode = dropout_param["p"], dropout_param["mode"]
                if "seed" in dropout_param:
                    np.random.seed(dropout_param["seed"])
                mask = np.random.rand(*x.shape) < p if mode == "train" else p
                return x * mask, (mode, mask)

            def dropout_backward(dout, cache):
                mode, mask = cache
                return dout * mask
            """;

    @TempDir
    private Path folder;

    private CheckReport report(String code) throws IOException {
        Files.writeString(folder.resolve("layers.py"), code);
        return Checks.of(folder, ShippedProfile.CS231N, "dropout_forward", "dropout_backward");
    }

    @Test
    void bothPassesAreRightUnderTheOtherScaling() throws IOException {
        assertThat(report(CODE).functions()).hasSize(2).allMatch(verdict ->
                verdict.grade() == Grade.OTHER_CONVENTION && verdict.headline().contains("scaling=VANILLA"));
    }

    /** A defect of the declared scaling would be named here by mistake: inverted dropout that does not scale. */
    @Test
    void aWrongBackwardPassIsToldByWhatItsForwardPassIs() throws IOException {
        CheckReport report = report(CODE.replace("return dout * mask",
                "return dout * mask if mode == 'train' else dout"));
        assertThat(Checks.verdict(report, "dropout_forward").grade()).isEqualTo(Grade.OTHER_CONVENTION);
        FunctionVerdict backward = Checks.verdict(report, "dropout_backward");
        assertThat(backward.grade()).isIn(Grade.WRONG, Grade.KNOWN_DEFECT);
        assertThat(backward.headline()).doesNotContain("inverted")
                .contains("under scaling=VANILLA, by which its forward pass is right");
    }

    /** Not scaled it is too, but what should be scaled is not there. */
    @Test
    void whatDropsNothingIsSaidToDropNothing() throws IOException {
        CheckReport report = report(CODE.replace("return x * mask, (mode, mask)", "return x, (mode, 1)"));
        assertThat(report.functions()).hasSize(2).allSatisfy(verdict ->
                assertThat(verdict.defect()).contains("dropout-left-out"));
    }
}
