package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.verification.Progress;

/** What is refused before anything runs, and what is told of the files of a folder. */
class StandardEngineTest {

    private static final String PROFILE = """
            name: mycourse
            title: "My course"
            functions:
              - name: scale_norm
                file: norms.py
                operation: layer-norm
                only: ["x.rank = 2"]
                arguments: [x, gamma, {dictionary: {eps: {hyperparameter: epsilon}}}]
                returns: [y, cache]
                backward:
                  - name: scale_norm_grad
                    arguments: [dy, cache]
                    returns: [dx, dgamma]
            """;
    private static final String RELU = """
            def relu_forward(x):
                return x * (x > 0), x
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("layers.py"), RELU);
    }

    private static CheckReport check(Path target, String profile, List<String> only, Map<String, String> conventions) {
        return new StandardEngine().check(new CheckRequest(new Target.Files(target), Optional.of(profile), "auto", only,
                Precision.DOUBLE, conventions, 5, 1, Duration.ofSeconds(10), 512), Progress.SILENT);
    }

    /** Key and place are named, with what came and what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "operation: layer-norm|operation: layernorm|functions[0] (scale_norm): operation is layernorm|layer-norm",
        "x.rank = 2|y.rank = 7|functions[0] (scale_norm).only[0]: formula's name is y.rank|x, gamma, beta",
        "x.rank = 2|mode = TRAINING|only[0]: formula's name is mode|epsilon",
        "x.rank = 2|x.rank = 9|scale_norm's cases is none, with only [x.rank = 9]|layer-norm",
        "returns: [y, cache]|returns: [y, _]|(scale_norm).backward[0].arguments is cache|it returns no cache",
        "title: \"My course\"|name: other|Duplicate field 'name' at line 2|YAML",
        "arguments: [x, gamma|arguments: [{tensor: x, shape: [\"N // 2\"]}, gamma|shape[0]: formula's name is N|axis",
        "arguments: [x, gamma|arguments: [{tensor: x, shape: [7]}, gamma|scale_norm: |allowed"})
    void aMistakeInAProfileIsBadUsage(String right, String wrong, String place, String allowed) throws IOException {
        assertThat(PROFILE).contains(right);
        Path profile = Files.writeString(folder.resolve("my.yaml"), PROFILE.replace(right, wrong));
        assertThatThrownBy(() -> check(file, profile.toString(), List.of(), Map.of()))
                .isInstanceOf(RefusedRequest.class).hasMessageContaining(place).hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"foo|bar|foo=bar came, a convention of the functions that are checked, atZero",
        "kink|LEFT|kink=LEFT came, a convention of the functions that are checked, atZero",
        "atZero|LEFTISH|atZero=LEFTISH came, atZero="})
    void aConventionThatNoFunctionHasIsRefused(String name, String value, String message) {
        assertThatThrownBy(() -> check(file, "cs231n", List.of("relu_forward"), Map.of(name, value)))
                .isInstanceOf(RefusedRequest.class).hasMessageContaining(message);
    }

    @Test
    void theNearestNamesAreProposed() {
        assertThatThrownBy(() -> check(file, "cs231n", List.of("relu_foward"), Map.of()))
                .isInstanceOf(RefusedRequest.class).hasMessageContaining("such as relu_forward,")
                .hasMessageNotContaining("word_embedding_forward");
    }

    /** A class is one function: a part of it cannot be chosen, and must not seem to be. */
    @Test
    void aClassIsCheckedWhole() {
        assertThatThrownBy(() -> new StandardEngine().check(new CheckRequest(
                new Target.JavaClass(List.of(folder), "org.acme.Net"), Optional.empty(), "auto", List.of("forward"),
                Precision.DOUBLE, Map.of(), 5, 1, Duration.ofSeconds(10), 512), Progress.SILENT))
                .isInstanceOf(RefusedRequest.class).hasMessage("--only: forward came, none with --class, which is one "
                        + "function and is checked whole, is allowed");
    }

    @Test
    void whatIsAskedForByNameMustBeThere() {
        needsPython();
        assertThat(check(file, "cs231n", List.of("relu_forward"), Map.of()).status()).isZero();
        assertThat(check(file, "cs231n", List.of("relu_forward", "adam"), Map.of()).status()).isEqualTo(1);
        assertThat(check(file, "cs231n", List.of("adam"), Map.of()).status()).isEqualTo(1);
        assertThat(check(file, "cs231n", List.of(), Map.of()).status()).isZero();
    }

    @Test
    void theFilesThatAreJudgedAreTold() throws IOException {
        needsPython();
        Path hand = Files.createDirectories(folder.resolve("hand"));
        Files.createDirectories(hand.resolve("old"));
        Files.copy(file, hand.resolve("layers.py"));
        assertThat(check(hand, "cs231n", List.of("relu_forward"), Map.of()).notes()).isEmpty();
        Files.copy(file, hand.resolve("old/layers.py"));
        assertThat(check(hand, "cs231n", List.of("relu_forward"), Map.of()).notes()).containsExactly(
                "judged: layers.py", "of the same name as layers.py, and left: old/layers.py");
        Files.createDirectories(hand.resolve("ann"));
        Files.move(hand.resolve("layers.py"), hand.resolve("ann/layers.py"));
        assertThat(check(hand, "cs231n", List.of("relu_forward"), Map.of()).notes()).hasSize(3)
                .last().asString().contains("plumbline check-all");
    }

    @Test
    void aSubmissionMayBeALink() throws IOException {
        needsPython();
        Path all = Files.createDirectories(folder.resolve("all"));
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.copy(file, own.resolve("layers.py"));
        Files.createSymbolicLink(all.resolve("ann"), own);
        assertThat(Submissions.in(all, folder.resolve("reports")).found().get(0).isEmpty()).isFalse();
        assertThat(check(all.resolve("ann"), "cs231n", List.of("relu_forward"), Map.of()).status()).isZero();
    }

    private static void needsPython() {
        assumeTrue(Interpreter.find().isPresent(), "no Python 3 with NumPy was found");
    }
}
