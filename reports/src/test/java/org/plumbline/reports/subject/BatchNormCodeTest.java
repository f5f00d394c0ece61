package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;

/** Batch normalisation as it is written for the courses, which ask for no backward pass in evaluation. */
class BatchNormCodeTest {

    private static final String CODE = """
            import numpy as np

            def batchnorm_forward(x, gamma, beta, bn_param):
                eps, momentum = bn_param["eps"], bn_param["momentum"]
                mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
                var = bn_param.get("running_var", np.zeros(x.shape[1]))
                cache = None
                if bn_param["mode"] == "train":
                    mu, v = x.mean(0), x.var(0)
                    z = (x - mu) / np.sqrt(v + eps)
                    cache = (z, gamma, np.sqrt(v + eps))
                    mean, var = momentum * mean + (1 - momentum) * mu, momentum * var + (1 - momentum) * v
                else:
                    z = (x - mean) / np.sqrt(var + eps)
                bn_param["running_mean"], bn_param["running_var"] = mean, var
                return gamma * z + beta, cache

            def batchnorm_backward(dout, cache):
                z, gamma, s = cache
                d = dout * gamma
                return (d - d.mean(0) - z * (d * z).mean(0)) / s, (dout * z).sum(0), dout.sum(0)
            """;

    @TempDir
    private Path folder;

    private CheckReport report(ShippedProfile profile, String code, String... only) throws IOException {
        Files.writeString(folder.resolve("layers.py"), code);
        return Checks.of(folder, profile, only);
    }

    @ParameterizedTest
    @EnumSource(names = {"CS231N", "EECS498"})
    void theBackwardPassIsJudgedInTrainingAlone(ShippedProfile profile) throws IOException {
        CheckReport report = report(profile, CODE, "batchnorm_forward", "batchnorm_backward");
        assertThat(report.functions()).hasSize(2).allMatch(verdict -> verdict.grade() == Grade.RIGHT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CS231N", "EECS498"})
    void theForwardPassIsJudgedInBoth(ShippedProfile profile) throws IOException {
        CheckReport report = report(profile, CODE.replace("(x - mean) / np", "(x + mean) / np"), "batchnorm_forward",
                "batchnorm_backward");
        assertThat(Checks.verdict(report, "batchnorm_forward").grade()).isEqualTo(Grade.WRONG);
        assertThat(Checks.verdict(report, "batchnorm_backward").grade()).isEqualTo(Grade.RIGHT);
    }

    @Test
    void aWrongBackwardPassIsStillFound() throws IOException {
        CheckReport report = report(ShippedProfile.CS231N, CODE.replace("- d.mean(0) ", ""), "batchnorm_backward");
        assertThat(Checks.verdict(report, "batchnorm_backward").defect()).contains("mean-treated-as-constant");
    }

    /** An entry that is the caller's must stay; what is added, or put into another type, does no harm. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bn_param['eps'] = 1e-5|overwrites bn_param['eps'], which is the caller's",
        "bn_param['mode'] = 'test'|overwrites bn_param['mode'], which is the caller's",
        "del bn_param['momentum']|overwrites bn_param['momentum'], which is the caller's",
        "bn_param['axis'] = 0|", "bn_param['eps'] = np.float64(eps)|"})
    void whatIsTheCallersStays(String statement, String complaint) throws IOException {
        CheckReport report = report(ShippedProfile.CS231N, CODE.replace("    return gamma * z",
                "    " + statement + "\n    return gamma * z"), "batchnorm_forward");
        assertThat(Checks.verdict(report, "batchnorm_forward")).satisfies(verdict -> {
            assertThat(verdict.grade()).isEqualTo(complaint == null ? Grade.RIGHT : Grade.PROTOCOL);
            assertThat(verdict.headline()).isEqualTo(complaint == null ? "" : complaint);
        });
    }

    /** Where the forward pass raises something now and then, what it does not have is still missing. */
    @Test
    void whatIsNotThereIsMissingWhateverTheForwardPassRaises() throws IOException {
        CheckReport report = report(ShippedProfile.CS231N, CODE.replace("def batchnorm_b",
                "np.seterr(all='raise')\n\ndef batchnorm_b"), "batchnorm_forward", "batchnorm_backward_alt");
        assertThat(Checks.verdict(report, "batchnorm_backward_alt").grade()).isEqualTo(Grade.ABSENT);
        CheckReport raising = report(ShippedProfile.CS231N, CODE.replace("    cache = None",
                "    assert x.sum() > 0\n    cache = None"), "batchnorm_forward", "batchnorm_backward_alt");
        assertThat(Checks.verdict(raising, "batchnorm_forward").grade()).isEqualTo(Grade.RAISES);
        assertThat(Checks.verdict(raising, "batchnorm_backward_alt").grade()).isEqualTo(Grade.ABSENT);
    }

    /** By the running variance too: of one value, NumPy gives NaN. */
    @Test
    void anUnbiasedRunningVarianceIsSoCalled() throws IOException {
        FunctionVerdict verdict = Checks.verdict(report(ShippedProfile.CS231N, CODE.replace(
                "(1 - momentum) * v\n", "(1 - momentum) * x.var(0, ddof=1)\n"), "batchnorm_forward"),
                "batchnorm_forward");
        assertThat(verdict.grade()).isEqualTo(Grade.OTHER_CONVENTION);
        assertThat(verdict.headline()).contains("runningVariance=UNBIASED");
    }

    /** Few cases are at extremes, and of those few in training at a great mean. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aVarianceThatCancelsIsSeenWhateverTheSeed(long seed) throws IOException {
        Files.writeString(folder.resolve("layers.py"),
                CODE.replace("mu, v = x.mean(0), x.var(0)", "mu, v = x.mean(0), (x * x).mean(0) - x.mean(0) ** 2"));
        assertThat(Checks.verdict(Checks.of(folder, ShippedProfile.CS231N, seed, "batchnorm_forward"),
                "batchnorm_forward").grade()).isEqualTo(Grade.FRAGILE);
    }
}
