package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;

/** A counterexample's program, run as it stands, prints what is expected beside what comes, and they differ. */
class SnippetTest {

    private static final String CODE = """
            import numpy as np

            def batchnorm_forward(x, gamma, beta, bn_param):
                eps, momentum = bn_param["eps"], bn_param["momentum"]
                mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
                var = bn_param.get("running_var", np.zeros(x.shape[1]))
                m, v = (x.mean(0), x.var(0)) if bn_param["mode"] == "train" else (mean, var)
                if bn_param["mode"] == "train":
                    mean = momentum * mean + (1 - momentum) * m
                    var = momentum * var + (1 - momentum) * v + 0.125
                bn_param["running_mean"], bn_param["running_var"] = mean, var
                return gamma * (x - m) / np.sqrt(v + eps) + beta, None

            def adam(w, dw, config=None):
                b1, b2, t = config["beta1"], config["beta2"], config.get("t", 0) + 1
                config["m"] = b1 * config.get("m", 0 * w) + (1 - b1) * dw
                config["v"] = b2 * config.get("v", 0 * w) + (1 - b2) * dw ** 2
                config["t"] = t + 3
                m, v = config["m"] / (1 - b1 ** t), config["v"] / (1 - b2 ** t)
                return w - config["learning_rate"] * m / (np.sqrt(v) + config["epsilon"]), config

            def affine_forward(x, w, b):
                return x.reshape(len(x), -1).dot(w) + b, (x, w)

            def affine_backward(dout, cache):
                x, w = cache
                return 2 * dout.dot(w.T).reshape(x.shape), x.reshape(len(x), -1).T.dot(dout), dout.sum(0)

            def softmax_loss(x, y):
                p = np.exp(x - x.max(1, keepdims=True))
                p /= p.sum(1, keepdims=True)
                rows = np.arange(len(y))
                loss = -np.log(p[rows, y]).mean()
                p[rows, y] -= 1
                return loss * (1 + 1e-6), p / len(y)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"layers.py|batchnorm_forward|bn_param['running_var']",
        "optim.py|adam|config['t']", "layers.py|affine_backward|dx", "layers.py|softmax_loss|loss",
        "my layers.v2.py|affine_backward|dx"})
    void theDefectIsPrinted(String file, String function, String label) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), CODE);
        FunctionVerdict verdict = Checks.verdict(Checks.of(folder, ShippedProfile.CS231N, function), function);
        Counterexample example = verdict.counterexample().orElseThrow();
        String printed = run(example.snippet());
        String expected = line(printed, label + ": expected ");
        String came = line(printed, label + ": came     ");
        assertThat(came).as(printed).isNotEqualTo(expected);
        assertThat(example.message()).as(printed).startsWith(label);
        // The numbers of the report are those of the program.
        assertThat(line(example.expected(), label + " = ").replace("]", "")).startsWith(number(expected));
        assertThat(line(example.actual(), label + " = ").replace("]", "")).startsWith(number(came));
    }

    /** A whole number as the report has it, up to its first element's end. */
    private static String number(String list) {
        return list.replaceAll("[,\\]].*", "").replaceAll("\\.0$", "");
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow(() ->
                new AssertionError(start + " is not in " + text)).substring(start.length()).strip();
    }

    private String run(String program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Python.interpreter().program().toString(), "-c", program)
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program + printed).isZero();
        return printed;
    }

    /** Where nothing came that can be compared, its form is, or the argument that should have stayed as it was. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "relu_forward|return x.ravel(), x|r0[0]: expected an array of shape (|r0[0]: came     (",
        "relu_forward|return x|r0: expected 2 values|r0: came     ",
        "relu_forward|x[x < 0] = 0; return x.copy(), x|x: before [|x: after  [",
        "relu_backward|dout *= 0; return dout|dy: before [|dy: after  ["})
    void whatBreaksTheProtocolIsPrinted(String name, String body, String should, String is)
            throws IOException, InterruptedException {
        String code = name.equals("relu_forward") ? "def relu_forward(x):\n    "
                : "def relu_forward(x):\n    return x, x\n\ndef relu_backward(dout, cache):\n    ";
        Files.writeString(folder.resolve("layers.py"), code + body + "\n");
        String printed = run(Checks.verdict(Checks.of(folder, ShippedProfile.CS231N, name), name)
                .counterexample().orElseThrow().snippet());
        assertThat(line(printed, should)).as(printed).isNotEqualTo(line(printed, is));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bn_param['eps'] = 7|bn_param['eps']: before |bn_param['eps']: after  7",
        "bn_param.pop('running_var', 0)|bn_param: expected a dictionary with the entry running_var"
                + "|bn_param: came     ['eps', 'mode', 'momentum', 'running_mean']"})
    void whatAnEntryOfADictionaryBecomesIsPrinted(String statement, String should, String is)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("layers.py"), "import numpy as np\n" + CODE.replace(
                "    return gamma * (x - m)", "    " + statement + "\n    return gamma * (x - m)"));
        String printed = run(Checks.verdict(Checks.of(folder, ShippedProfile.CS231N, "batchnorm_forward"),
                "batchnorm_forward").counterexample().orElseThrow().snippet());
        line(printed, should);
        line(printed, is);
    }
}
