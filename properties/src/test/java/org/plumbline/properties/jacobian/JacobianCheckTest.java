package org.plumbline.properties.jacobian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.lane.Lane;

/** Right operations pass, at kinks too, and wrong ones are found, with the entry that is wrong. */
class JacobianCheckTest {

    /** One of each suite's conventions; more come up in the lanes. */
    private static final int CASES = 6;

    private static final Network THREE_LAYERS = Network.named("three-layers").input(Port.real("x", "(N, D)"))
            .input(Port.real("w1", "(D, H)")).input(Port.real("b1", "(H)"))
            .input(Port.real("w2", "(H, K)")).input(Port.real("b2", "(K)"))
            .input(Port.real("w3", "(K, M)")).input(Port.real("b3", "(M)"))
            .node("h1", Dense.standard(), Named.of("x", "x", "w", "w1", "b", "b1"))
            .node("a1", Relu.standard(), Named.of("x", "h1"))
            .node("h2", Dense.standard(), Named.of("x", "a1", "w", "w2", "b", "b2"))
            .node("a2", Relu.standard(), Named.of("x", "h2"))
            .node("y", Dense.standard(), Named.of("x", "a2", "w", "w3", "b", "b3"))
            .output(Port.real("y", "(N, M)"));

    private static Workers one;
    private static Workers two;

    @BeforeAll
    static void start() {
        one = Workers.of(1);
        two = Workers.of(2);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    private static JacobianReport check(Differentiable operation, Named<Tensor> inputs) {
        return new JacobianCheck(new Core(Blas.standard(), one)).of(operation, inputs);
    }

    private static Tensor drawn(int... sizes) {
        Random random = new Random(sizes.length);
        return Tensor.build(Shape.of(sizes), at -> random.nextGaussian());
    }

    private static Named<Tensor> dense(int n, int d, int m) {
        return Named.of("x", drawn(n, d), "w", drawn(d, m), "b", drawn(m));
    }

    private static Named<Tensor> batchNorm(int n, int channels, int side) {
        return Named.of("x", drawn(n, channels, side, side), "gamma", drawn(channels), "beta", drawn(channels))
                .with("runningMean", Tensor.zeros(Shape.of(channels)))
                .with("runningVariance", Tensor.filled(Shape.of(channels), 1));
    }

    private static Named<Tensor> layers(int n, int d, int h, int m) {
        return Named.of("x", drawn(n, d), "w1", drawn(d, h), "b1", drawn(h)).with("w2", drawn(h, h))
                .with("b2", drawn(h)).with("w3", drawn(h, m)).with("b3", drawn(m));
    }

    /** With the number of entries that no structure makes 0. */
    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(Dense.standard(), dense(16, 64, 32), 16 * 32 * (64 + 64 + 1)),
                Arguments.of(Conv2d.standard(), Named.of("x", drawn(4, 3, 12, 12), "w", drawn(8, 3, 3, 3),
                        "b", drawn(8)), 4 * 8 * 100 * (432 + 27 + 1)),
                Arguments.of(BatchNorm.standard(), batchNorm(8, 4, 8), 2048 * (512 + 1 + 1)),
                Arguments.of(LayerNorm.standard(), Named.of("x", drawn(16, 64), "gamma", drawn(64), "beta",
                        drawn(64)), 1024 * (64 + 1 + 1)),
                Arguments.of(MaxPool2d.standard(), Named.of("x", drawn(4, 3, 12, 12)), 4 * 3 * 36 * 144),
                Arguments.of(THREE_LAYERS, layers(3, 10, 20, 5), 15 * (10 + 200 + 20 + 400 + 20 + 20 + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void comparesEveryEntryThatIsNotZeroByStructure(Differentiable operation, Named<Tensor> inputs, long entries) {
        for (Workers workers : List.of(one, two)) {
            JacobianReport report = new JacobianCheck(new Core(Blas.standard(), workers)).of(operation, inputs);
            assertThat(report.verdict().outcome()).as(report.toString()).isEqualTo(Verdict.Outcome.PASS);
            assertThat(report.entries()).isEqualTo(entries);
            assertThat(report.undecided()).as(report.toString()).isLessThan(entries / 1000 + 1);
        }
    }

    static Stream<Arguments> operations() {
        return Suites.all().stream().filter(Lane.GRADIENT::applies)
                .map(suite -> Arguments.of(suite.standard().name(), suite));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void findsNothingWrongWithWhatIsRight(String name, Suite<?> suite) {
        for (var trial : new Campaign(1, CASES).cases(suite, Lane.GRADIENT)) {
            JacobianReport report = check(trial.differentiable(), trial.inputs());
            assertThat(report.wrong()).as(report + "\n" + trial).isZero();
        }
    }

    @Test
    void aKinkIsNoFault() {
        Tensor x = Tensor.vector(0, 1e-7, -1e-7, 1e-5, -1e-5, 1, -1);
        JacobianReport report = check(Relu.standard(), Named.of("x", x));
        assertThat(report.wrong()).isZero();
        assertThat(report.undecided()).isBetween(3L, 5L);
        assertThat(report.verdict().outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
        assertThat(check(MaxPool2d.standard(), Named.of("x", Tensor.zeros(Shape.of(1, 1, 4, 4)))).wrong()).isZero();
    }

    @Test
    void aWrongTransposeIsFoundWithItsEntry() {
        Faulty faulty = new Faulty(Dense.standard(), (inputs, upstream, right) ->
                right.with("x", Dense.standard().forward(
                        Named.of("x", upstream.get("y"), "w", inputs.get("w"))).get("y")));
        JacobianReport report = check(faulty, dense(4, 5, 5));
        assertThat(report.verdict().outcome()).isEqualTo(Verdict.Outcome.FAIL);
        JacobianReport.Entry worst = report.worst().orElseThrow();
        assertThat(worst.input()).isEqualTo("x");
        Tensor w = dense(4, 5, 5).get("w");
        int row = worst.row().get(1);
        int column = worst.column().get(1);
        assertThat(worst.difference()).isCloseTo(w.get(column, row), org.assertj.core.data.Offset.offset(1e-8));
        assertThat(worst.analytic()).isEqualTo(w.get(row, column));
        assertThat(report.verdict().message()).contains("dense: ", " wrong", "dy[", "] / dx[", "expected ", "came ",
                "err/bound", "check the term of the gradient by x");
    }

    @Test
    void aMissingTermIsFound() {
        Faulty faulty = new Faulty(BatchNorm.standard(), (inputs, upstream, right) ->
                right.with("x", upstream.get("y").map(dy -> dy * 0.5)));
        assertThat(check(faulty, batchNorm(3, 2, 2)).verdict().failed()).isTrue();
        Faulty small = new Faulty(LayerNorm.standard(), (inputs, upstream, right) ->
                right.with("gamma", right.get("gamma").map(d -> d * (1 + 1e-5))));
        JacobianReport report = check(small, Named.of("x", drawn(3, 8), "gamma", drawn(8), "beta", drawn(8)));
        assertThat(report.worst().orElseThrow().input()).isEqualTo("gamma");
    }

    /** What leads from one example to another is no entry of a batch whose examples are independent. */
    @Test
    void aGradientThatReachesAnotherExampleIsFound() {
        Faulty faulty = new Faulty(Relu.standard(), (inputs, upstream, right) ->
                right.with("x", right.get("x").with(0, right.get("x").at(0) + 1e-3 * upstream.get("y").at(5))));
        JacobianReport report = check(faulty, Named.of("x", drawn(3, 2)));
        JacobianReport.Entry worst = report.worst().orElseThrow();
        assertThat(worst.row()).containsExactly(2, 1);
        assertThat(worst.column()).containsExactly(0, 0);
        assertThat(report.wrong()).isEqualTo(1);
    }

    /** The copies would have the groups mixed up: they are found to be none, and columns go one by one. */
    @Test
    void groupsOfChannelsAreNotMixedUp() {
        Conv2d grouped = new Conv2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 2, Spatial.UNIT,
                Spatial.UNIT);
        assertThat(check(grouped, Named.of("x", drawn(2, 4, 4, 4), "w", drawn(6, 2, 3, 3), "b", drawn(6))).verdict()
                .outcome()).isEqualTo(Verdict.Outcome.PASS);
    }

    @Test
    void aWrongParameterGradientWithinANetworkIsFound() {
        Faulty faulty = new Faulty(Dense.standard(), (inputs, upstream, right) ->
                right.with("w", right.get("w").with(3, 0)));
        Network network = Network.named("two-layers").input(Port.real("x", "(N, D)"))
                .input(Port.real("w1", "(D, H)")).input(Port.real("w2", "(H, M)"))
                .node("h", faulty, Named.of("x", "x", "w", "w1")).node("a", Relu.standard(), Named.of("x", "h"))
                .node("y", Dense.standard(), Named.of("x", "a", "w", "w2")).output(Port.real("y", "(N, M)"));
        JacobianReport report = check(network, Named.of("x", drawn(4, 3), "w1", drawn(3, 30), "w2", drawn(30, 2)));
        assertThat(report.worst().orElseThrow().input()).isEqualTo("w1");
        assertThat(report.worst().orElseThrow().column()).containsExactly(0, 3);
    }

    /** Copies make a batch of another size, which this goes another way for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16})
    void aGradientThatIsWrongForTheBatchOfTheQuestionAloneIsFound(int examples) {
        Faulty faulty = new Faulty(Dense.standard(), (inputs, upstream, right) ->
                inputs.get("x").size(0) == examples ? right.with("x", right.get("x").times(2)) : right);
        JacobianReport report = check(faulty, dense(examples, 5, 6));
        assertThat(report.verdict().failed()).as(report.toString()).isTrue();
        JacobianReport.Entry worst = report.worst().orElseThrow();
        assertThat(worst.analytic()).isCloseTo(2 * worst.difference(), within(1e-9));
    }

    /** Wherever it is in the array: of the copies, most have nothing there. */
    @Test
    void oneElementThatIsLeftOutIsFoundWhereverItIs() {
        Named<Tensor> inputs = Named.of("x", drawn(2, 2, 4, 4), "w", drawn(3, 2, 3, 3), "b", drawn(3));
        for (int at = 0; at < 64; at++) {
            int place = at;
            Faulty faulty = new Faulty(Conv2d.standard(), (given, upstream, right) ->
                    right.with("x", right.get("x").with(place, 0)));
            assertThat(check(faulty, inputs).verdict().failed()).as("dx[" + at + "]").isTrue();
        }
    }

    @Test
    void anEmptyBatchHasNoEntries() {
        assertThat(check(Dense.standard(), dense(0, 3, 2)).verdict()).isEqualTo(Verdict.PASS);
    }
}
