package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;

/** What is said of a right solution with one thing spoilt that is no known defect. */
class DiagnosesTest {

    private static final int CASES = 100;

    @TempDir
    private Path folder;

    /** Its labels are drawn from two numbers, which are kept where the counterexample is made simpler. */
    @Test
    void aCompositionsCounterexampleHasLabelsOfItsLoss() throws IOException {
        List<FunctionVerdict> verdicts = verdicts(RightSolution.EECS498, "layers.py",
                "np.where(y == 1, -share, share) / len(x)", "np.where(y == 1, -share, share)",
                Set.of("LogisticClassifier.loss", "logistic_loss", "relu_forward"));
        assertThat(verdicts).filteredOn(verdict -> verdict.function().equals("relu_forward"))
                .extracting(FunctionVerdict::grade).containsExactly(Grade.RIGHT);
        assertThat(verdicts).filteredOn(verdict -> !verdict.function().equals("relu_forward")).hasSize(2)
                .allMatch(verdict -> verdict.grade() == Grade.KNOWN_DEFECT || verdict.grade() == Grade.WRONG)
                .allMatch(verdict -> verdict.counterexample().isPresent());
    }

    /** The function is never told of it: with another one, right code would fail its own counterexample. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "softmax.py | / len(y) + 2 * reg * W | / len(y) + reg * W | softmax_loss_naive | factor = 1",
        "rnn_layers.py | drows * counts[:, None] / n | drows * counts[:, None] | temporal_softmax_loss"
                + " | share = [[0.5]]"})
    void aFixedInputOfACounterexampleStays(String file, String right, String wrong, String name, String fixed)
            throws IOException {
        assertThat(verdicts(RightSolution.CS231N, file, right, wrong, Set.of(name))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.grade().failure()).isTrue();
                    assertThat(verdict.counterexample().orElseThrow().inputs()).contains(fixed);
                });
    }

    /** As the assignment leaves it open: the courses ask for the statistics of training. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CS231N | bn_param[\"running_mean\"] = | if mode == 'train': bn_param['running_mean'] = | batchnorm_forward",
        "CS231N | bn_param[\"running_var\"] = | if mode == 'train': bn_param['running_var'] ="
                + " | spatial_batchnorm_forward",
        "EECS498 | bn_param[\"running_mean\"], bn_param[\"running_var\"] = old_mean, old_var | pass"
                + " | batchnorm_forward"})
    void runningStatisticsNeedNotBeMadeInEvaluation(RightSolution solution, String right, String wrong, String name)
            throws IOException {
        assertThat(verdicts(solution, "layers.py", right, wrong, Set.of(name)))
                .extracting(FunctionVerdict::grade).containsExactly(Grade.RIGHT);
    }

    /** They may be absent where they were not given, no more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "if mode == 'train': bn_param['running_mean'] = running_mean + 1 | WRONG",
        "if mode == 'test': bn_param['running_mean'] = running_mean | PROTOCOL",
        "bn_param.pop('running_mean', None) if mode == 'test' else bn_param.update(running_mean=running_mean)"
                + " | PROTOCOL"})
    void runningStatisticsMustBeMadeInTraining(String wrong, Grade grade) throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", "bn_param[\"running_mean\"] = running_mean", wrong,
                Set.of("batchnorm_forward"))).singleElement().satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(grade);
                    assertThat(verdict.defect()).isEmpty();
                });
    }

    /** It shows at ties only, and the forward pass, of which the least of a window comes, is wrong by itself. */
    @Test
    void aConventionOfABackwardPassShowsBesideAWrongForwardPass() throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", "def spatial_batchnorm_forward(", """
                right_pool = max_pool_forward_naive


                def max_pool_forward_naive(x, pool_param):
                    return -right_pool(-x, pool_param)[0], (x, pool_param)


                def max_pool_backward_naive(dout, cache):
                    x, pool_param = cache
                    dx = np.zeros_like(x)
                    for i, j, at in _windows(x, pool_param):
                        window = x[at].reshape(x.shape[0], x.shape[1], -1)
                        winners = window == window.max(axis=2, keepdims=True)
                        shares = winners / winners.sum(axis=2, keepdims=True)
                        dx[at] += (shares * dout[:, :, i, j, None]).reshape(x[at].shape)
                    return dx


                def spatial_batchnorm_forward(""", Set.of("max_pool_backward_naive"))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.headline()).startsWith("right under tie=SHARED");
                    assertThat(verdict.grade()).isEqualTo(Grade.OTHER_CONVENTION);
                });
    }

    /** A lost gradient at a tie is no rounding. */
    @Test
    void whatIsWrongAtKinksOnlyIsNotOfSinglePrecision() throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", "(winner * dout[:, :, i, j, None])",
                "(winner * (window != 0) * dout[:, :, i, j, None])", Set.of("max_pool_backward_naive")))
                .singleElement().satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(Grade.WRONG);
                    assertThat(verdict.headline()).doesNotContain("single precision");
                });
    }

    /** Each process loads one of them. */
    @Test
    void everyTranslatedFileIsNamed() throws IOException {
        RightSolution.EECS498.writeTo(folder);
        for (Path file : List.of(folder.resolve("layers.py"), folder.resolve("softmax.py"))) {
            Files.writeString(file, Files.readString(file) + "\nprint \"loaded\"\n");
        }
        assertThat(report(RightSolution.EECS498, Set.of("relu_forward", "SoftmaxClassifier.loss")).language())
                .contains("; layers.py is written for Python 2; it was translated")
                .contains("; softmax.py is written for Python 2; it was translated");
    }

    /** It matters only where all of a window is cut off: there the pool meets ties, of numbers that do not move. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CS231N | layer_utils.py | relu_backward(max_pool_backward_naive(dout, pool), relu)"
                + " | max_pool_backward_naive(dout, pool) | conv_relu_pool_backward",
        "EECS498 | cnn.py | relu_backward(max_pool_backward(d.reshape(shape), pool), relu1)"
                + " | max_pool_backward(d.reshape(shape), pool) | ConvNet.loss"})
    void theReluBeforeAPoolMustNotBeLeftOutOfTheWayBack(RightSolution solution, String file, String right, String wrong,
            String name) throws IOException {
        assertThat(verdicts(solution, file, right, wrong, Set.of(name)))
                .extracting(FunctionVerdict::grade).containsExactly(Grade.KNOWN_DEFECT);
    }

    /** No known defect has these shapes, whatever its numbers are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rows @ w + b, (x, w) | np.squeeze(rows @ w + b), (x, w) | affine_forward | returns another shape: ",
        "np.maximum(x, 0), x | np.maximum(x, 0).ravel(), x | relu_forward | returns another shape: ",
        "-logs[n, y].sum() / len(y), dx | [-logs[n, y].sum() / len(y)], dx | softmax_loss"
                + " | returns something else: "})
    void anotherShapeIsNoKnownDefect(String right, String wrong, String name, String headline) throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", right, wrong, Set.of(name))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(Grade.PROTOCOL);
                    assertThat(verdict.headline()).startsWith(headline);
                    assertThat(verdict.defect()).isEmpty();
                });
    }

    /** Ordinary cases have no greater number than 4: those of extreme cases are cut down. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "layers.py # np.maximum(x, 0), x # np.clip(x, 0, 6), x # relu_forward # WRONG # expected 8.0, came 6.0",
        "layers.py # np.maximum(x, 0), x # np.clip(x, 0, 700), x # relu_forward # FRAGILE # not from |x| = 1000.0 on",
        "optim.py # config[\"t\"] += 1 # config[\"t\"] += 1; dw = np.clip(dw, -5, 5) # adam # WRONG # expected"})
    void theLeastMagnitudeIsFound(String file, String right, String wrong, String name, Grade grade, String words)
            throws IOException {
        assertThat(verdicts(RightSolution.CS231N, file, right, wrong, Set.of(name))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(grade);
                    assertThat(verdict.headline()).contains(words);
                });
    }

    /** Most cases have no axis longer than 4; some have one. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "rows @ w + b, (x, w) # rows @ w + b * (2 if len(x) > 4 else 1), (x, w) # affine_forward",
        "dout.sum(axis=0) # dout[:4].sum(axis=0) # affine_backward",
        "np.log(np.exp(shifted).sum(axis=1, # np.log(np.exp(shifted[:, :5]).sum(axis=1, # softmax_loss",
        "margins[n, y] = 0 # margins[n, y] = 0; margins[y == 3] *= 0.5 # svm_loss",
        "np.tensordot(patch, w, # np.tensordot(patch[:, :, :4], w[:, :, :4], # conv_forward_naive",
        "for i in range(dout.shape[2]) # for i in range(min(dout.shape[2], 7)) # conv_backward_naive",
        "window.argmax(axis=2) # window[:, :, :9].argmax(axis=2) # max_pool_backward_naive"})
    void whatGoesWrongOnLongerAxesIsFound(String right, String wrong, String name) throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", right, wrong, Set.of(name)))
                .extracting(FunctionVerdict::grade).containsExactly(Grade.WRONG);
    }

    /** A defect in one part of a composition is named as that of the part is. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "softmax.py # X.T @ dscores / len(y) + # X.T @ dscores + # softmax_loss_vectorized"
                + " # whose gradient is not divided",
        "softmax.py # / len(y) + 2 * reg * W # / len(y) + reg * W # softmax_loss_naive # L2 penalty whose gradient",
        "softmax.py # scores -= scores.max() # scores -= 0 # softmax_loss_naive # FRAGILE",
        "layer_utils.py # relu_backward(dout, relu), affine # dout, affine # affine_relu_backward"
                + " # ReLU that lets every gradient through"})
    void aCompositionHasTheDefectOfItsPart(String file, String right, String wrong, String name, String words)
            throws IOException {
        assertThat(verdicts(RightSolution.CS231N, file, right, wrong, Set.of(name))).singleElement()
                .satisfies(verdict -> assertThat(verdict.grade() + " " + verdict.headline()).contains(words));
    }

    /** Each keeps the declared share of the elements on average. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "np.random.rand(*x.shape) # np.random.RandomState(0).rand(*x.shape) # the same mask is drawn at every call: ",
        "np.random.rand(*x.shape) # np.random.rand(*x.shape[1:]) + np.zeros(x.shape)"
                + " # the examples of a batch share a mask: ",
        "np.random.rand(*x.shape) # np.random.rand(len(x), *[1] * (x.ndim - 1)) + np.zeros(x.shape)"
                + " # the elements of an example share a draw: ",
        "np.random.rand(*x.shape) # np.random.rand() + np.zeros(x.shape) # keeps all of 10000 ",
        "np.random.rand(*x.shape) < p # np.random.rand(*x.shape) < p * p # keeps "})
    void aMaskIsDrawnForEveryElementAndCall(String right, String wrong, String headline) throws IOException {
        assertThat(verdicts(RightSolution.CS231N, "layers.py", right, wrong, Set.of("dropout_forward"))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(Grade.WRONG);
                    assertThat(verdict.headline()).startsWith(headline);
                });
    }

    /** A solution in which one text of one file is replaced by another, wherever it stands. */
    private List<FunctionVerdict> verdicts(RightSolution solution, String file, String right, String wrong,
            Set<String> only) throws IOException {
        solution.writeTo(folder);
        String code = Files.readString(folder.resolve(file));
        assertThat(code).contains(right);
        Files.writeString(folder.resolve(file), code.replace(right, wrong));
        return report(solution, only).functions();
    }

    /** What is said of the folder. */
    private CheckReport report(RightSolution solution, Set<String> only) throws IOException {
        try (PythonFiles files = new PythonFiles(folder, Python.interpreter(), Confinement.find(),
                Limits.standard())) {
            return new SubjectCheck(solution.name(), files, Checks.profile(solution.profile()), Optional.empty(),
                    new Settings(Precision.DOUBLE, CASES, 3, Map.of()), only).run(name -> { },
                    Runnable::run);
        }
    }
}
