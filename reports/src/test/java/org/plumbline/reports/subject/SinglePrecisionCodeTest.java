package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;

/** Code that computes in single precision where double is asked for is told so; code that is wrong is not. */
class SinglePrecisionCodeTest {

    private static final String CODE = """
            import numpy as np

            def affine_forward(x, w, b):
                return x.reshape(len(x), -1).astype(np.float32).dot(w) + b, None

            def relu_forward(x):
                return np.maximum(x.astype(np.float32), 0), None

            def softmax_loss(x, y):
                p = np.exp(x - x.max(1, keepdims=True)).astype(np.float32)
                p /= p.sum(1, keepdims=True)
                rows = np.arange(len(y))
                loss = -np.log(p[rows, y]).mean()
                p[rows, y] -= 1
                return loss, p / len(y)

            def layernorm_forward(x, gamma, beta, ln_param):
                v = x.var(1, keepdims=True) + ln_param["eps"] + 1e-3
                return gamma * (x - x.mean(1, keepdims=True)) / np.sqrt(v) + beta, None
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"affine_forward, true", "relu_forward, true", "softmax_loss, true", "layernorm_forward, false"})
    void theHeadlineSaysSo(String function, boolean single) throws IOException {
        Files.writeString(folder.resolve("layers.py"), CODE);
        FunctionVerdict verdict = Checks.verdict(Checks.of(folder, ShippedProfile.CS231N, function), function);
        assertThat(verdict.grade()).isEqualTo(Grade.WRONG);
        assertThat(verdict.headline().startsWith("as if computed in single precision; if that is meant, "
                + "--precision float32: ")).as(verdict.headline()).isEqualTo(single);
    }
}
