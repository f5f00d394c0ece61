package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;

/** Code that rounds more than it need, or that a course hands out, fails nobody. */
class AsWrittenTest {

    private static final int CASES = 60;

    @TempDir
    private Path folder;

    /** The cases of this seed are beyond the bound by so little that a convention of a wider bound would have them. */
    @Test
    void roundingErrorsAreNotExplainedByAConventionThatSaysTheSame() throws IOException {
        assertThat(verdict("optim.py", "rmsprop", 8, """
                import numpy as np


                def rmsprop(w, dw, config=None):
                    c = config.get("cache", np.zeros_like(w))
                    c = c + (1 - config["decay_rate"]) * (dw * dw - c)
                    config["cache"] = c
                    return w - config["learning_rate"] * dw / (np.sqrt(c) + config["epsilon"]), config
                """).grade()).isEqualTo(Grade.IMPRECISE);
    }

    @Test
    void whatTheCourseHandsOutFailsNobody() throws IOException {
        FunctionVerdict verdict = verdict("rnn_layers.py", "temporal_softmax_loss", 5, """
                import numpy as np


                def temporal_softmax_loss(x, y, mask, verbose=False):
                    N, T, V = x.shape
                    scores, labels, counted = x.reshape(N * T, V), y.reshape(-1), mask.reshape(-1)
                    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
                    chances /= chances.sum(axis=1, keepdims=True)
                    loss = -(counted * np.log(chances[np.arange(N * T), labels])).sum() / N
                    dx = chances.copy()
                    dx[np.arange(N * T), labels] -= 1
                    return loss, (dx * counted[:, None] / N).reshape(N, T, V)
                """);
        assertThat(verdict.grade()).isEqualTo(Grade.DOCUMENTED);
        assertThat(verdict.headline()).startsWith("documented: the course hands this function out");
    }

    private FunctionVerdict verdict(String file, String function, long seed, String code) throws IOException {
        Files.writeString(folder.resolve(file), code);
        try (PythonFiles files = new PythonFiles(folder, Python.interpreter(), Confinement.find(), Limits.standard())) {
            return Checks.verdict(new SubjectCheck("it", files, Checks.profile(ShippedProfile.CS231N), Optional.empty(),
                    new Settings(Precision.DOUBLE, CASES, seed, Map.of()), Set.of(function))
                    .run(name -> { }, Runnable::run), function);
        }
    }
}
