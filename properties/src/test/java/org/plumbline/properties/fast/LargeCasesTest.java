package org.plumbline.properties.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Fast;
import org.plumbline.oracle.fast.Kernels;
import org.plumbline.oracle.fast.Wires;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipByValue;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.NAdam;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Gru;
import org.plumbline.oracle.recurrent.GruGates;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Lstm;
import org.plumbline.oracle.recurrent.LstmGates;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.ResetGate;
import org.plumbline.oracle.recurrent.Rnn;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/** Sizes at which loops and products are divided among threads, which the cases of the suites are too small for. */
class LargeCasesTest {

    /** More elements than a loop on one thread has. */
    private static final int LONG = 17_000;

    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = Workers.of(2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    static Stream<Operation> optimizers() {
        return Stream.of(Sgd.standard(), Momentum.standard(), Nesterov.standard(), Adam.standard(), AdamW.standard(),
                AdaGrad.standard(), AdaDelta.standard(), RmsProp.standard(), AdaMax.standard(), AmsGrad.standard(),
                NAdam.standard(), ClipByNorm.standard(), ClipByValue.standard());
    }

    static Stream<Arguments> cases() {
        Axes rows = new Axes().with("N", LONG / 10).with("C", 10);
        Axes elements = new Axes().with("N", LONG / 10).withEllipsis(Shape.of(10));
        Axes sequences = new Axes().with("N", 520).with("T", 2).with("D", 3).with("H", 11);
        Axes heads = new Axes().with("N", 9).with("L", 30).with("S", 31).with("E", 3).with("V", 2)
                .with("Q", 3).with("K", 2).with("A", 4).with("B", 2).with("O", 3).withEllipsis(Shape.of(2, 9));
        Stream<Arguments> losses = Stream.of(
                Arguments.of(CrossEntropy.standard(), rows),
                Arguments.of(new CrossEntropy(Reduction.NONE, WeightedMean.BY_COUNT, OptionalInt.of(3), 0.1), rows),
                Arguments.of(NegativeLogLikelihood.standard(), rows),
                Arguments.of(MultiClassHinge.standard(), rows),
                Arguments.of(SoftTargetCrossEntropy.standard(), rows),
                Arguments.of(MeanSquaredError.standard(), elements),
                Arguments.of(L2Penalty.standard(), parameter()));
        Stream<Arguments> layers = Stream.of(
                Arguments.of(Dense.standard(), new Axes().with("N", 33).with("D", 130).with("M", 65)),
                Arguments.of(Dense.standard(), new Axes().with("N", 65).with("D", 130).with("M", 33)),
                Arguments.of(new Rnn(Nonlinearity.TANH, Layout.BATCH_FIRST, Direction.REVERSE), sequences),
                Arguments.of(new Lstm(LstmGates.IFOG, Layout.BATCH_FIRST, Direction.FORWARD), sequences),
                Arguments.of(new Gru(GruGates.ZRN, ResetGate.BEFORE_PRODUCT, Layout.BATCH_FIRST, Direction.FORWARD),
                        sequences),
                Arguments.of(Gru.standard(), sequences),
                Arguments.of(new ScaledDotProductAttention(Causality.BOTTOM_RIGHT), heads),
                Arguments.of(new MultiHeadAttention(2, Causality.NONE), heads));
        return Stream.of(losses, layers, optimizers().map(optimizer -> Arguments.of(optimizer, parameter())))
                .flatMap(stream -> stream);
    }

    private static Axes parameter() {
        return new Axes().withEllipsis(Shape.of(LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isWithinTheDerivedBound(Operation operation, Axes axes) {
        Case trial = trial(operation, axes);
        FastSubject subject = new FastSubject(fast());
        Suite<?> suite = Suites.all().stream().filter(any -> any.standard().getClass() == operation.getClass())
                .findFirst().orElseThrow();
        List<Lane> lanes = operation instanceof Differentiable ? List.of(Lane.BOUNDED, Lane.GRADIENT)
                : List.of(Lane.BOUNDED);
        for (Lane lane : lanes) {
            Verdict verdict = lane.judge(suite, subject, trial);
            assertThat(verdict.outcome()).as("%s: %s", lane, verdict.message()).isEqualTo(Verdict.PASS.outcome());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheSameBitsAgain(Operation operation, Axes axes) {
        Case trial = trial(operation, axes);
        assertThat(fast().forward(operation, trial.inputs())).isEqualTo(fast().forward(operation, trial.inputs()));
        if (operation instanceof Differentiable differentiable) {
            assertThat(fast().backward(differentiable, trial.inputs(), trial.upstream()))
                    .isEqualTo(fast().backward(differentiable, trial.inputs(), trial.upstream()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optimizers")
    void updatesInPlace(Operation operation) {
        Named<Tensor> inputs = trial(operation, parameter()).inputs();
        Named<Buffer> buffers = Named.none();
        for (String name : inputs.names()) {
            buffers = buffers.with(name, Buffer.of(inputs.get(name)));
        }
        Kernels.of(operation, new Wires(buffers, buffers, Named.none(), Named.none()), core()).forward();
        Named<Tensor> expected = fast().forward(operation, inputs);
        for (String name : expected.names()) {
            assertThat(buffers.get(name).toTensor()).as(name).isEqualTo(expected.get(name));
        }
    }

    private static Core core() {
        return new Core(Blas.standard(), workers);
    }

    private static Fast fast() {
        return new Fast(core());
    }

    /** All inputs, the optional ones too, and upstream gradients. */
    private static Case trial(Operation operation, Axes axes) {
        Random random = new Random(7);
        List<Port> outputs = new ArrayList<>();
        Named<Tensor> inputs = tensors(operation.signature().inputs(), axes, random);
        if (operation instanceof Differentiable) {
            operation.signature().outputs().stream().filter(Port::differentiable).forEach(outputs::add);
        }
        return new Case(operation, inputs, tensors(outputs, axes, random));
    }

    private static Named<Tensor> tensors(List<Port> ports, Axes axes, Random random) {
        Named<Tensor> tensors = Named.none();
        for (Port port : ports) {
            tensors = tensors.with(port.name(), Tensor.build(axes.shape(port), at -> switch (port.kind()) {
                case REAL -> random.nextGaussian();
                case CONSTANT -> 0.1 + 0.8 * random.nextDouble();
                case INDEX, WHOLE -> 1 + random.nextInt(9);
                case MASK -> random.nextInt(2);
            }));
        }
        return tensors;
    }
}
