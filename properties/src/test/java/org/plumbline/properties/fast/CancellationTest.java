package org.plumbline.properties.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.activation.Linewise;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Fast;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Where a quick loop would lose what the lanes do not ask for, and kernels keep: digits far within the bound of the
 * textbook formula, and the tie of zeros of either sign.
 */
class CancellationTest {

    /** Far from 0; a number of ten binary places from -4 to 4 may be added to it, and nothing is rounded. */
    private static final double FAR = 0x1p40;
    private static final int N = 1000;
    private static final double UNIT = Precision.DOUBLE.unitRoundoff();

    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = Workers.of(2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    static List<Differentiable> normalising() {
        return List.of(LayerNorm.standard(), InstanceNorm.standard(),
                new GroupNorm(1, Channels.LAST, Deviation.standard()));
    }

    /** A constant added to all numbers changes nothing, so the bound is that of the numbers without it. */
    @ParameterizedTest
    @MethodSource("normalising")
    void aGreatMeanCostsNothing(Differentiable norm) {
        Shape shape = norm instanceof GroupNorm ? Shape.of(3, N, 1) : Shape.of(3, 1, N);
        Random random = new Random(3);
        Tensor near = Tensor.build(shape, at -> (random.nextInt(8193) - 4096) / 1024.0);
        Named<Tensor> upstream = Named.of("y", Tensor.build(shape, at -> random.nextInt(9) - 4));
        Named<Tensor> far = Named.of("x", near.map(x -> x + FAR));
        Fast fast = new Fast(new Core(Blas.standard(), workers));
        var bound = Roundings.normalised(N, 1);
        Tensor y = norm.forward(Named.of("x", near)).get("y");
        Tensor dx = norm.backward(Named.of("x", near), upstream).get("x");
        within(fast.forward(norm, far).get("y"), y, y.map(value -> bound.applyAsDouble("y")));
        within(fast.backward(norm, far, upstream).get("x"), dx, dx.map(value -> bound.applyAsDouble("x")));
    }

    static List<Linewise> linewise() {
        return List.of(Softmax.standard(), LogSoftmax.standard());
    }

    /**
     * One number is so great that its probability is all but 1: what is left to the others is small, and so is every
     * gradient but exactly. Each is a sum of at most 8 powers of one sign, whose arguments are exact, times a few
     * factors: fewer than 40 roundings in either implementation.
     */
    @ParameterizedTest
    @MethodSource("linewise")
    void whatIsLeftBesideTheGreatestIsExact(Linewise function) {
        Tensor x = Tensor.matrix(new double[] {1, 40, 2, 0, 1, 3, 0, 2}, new double[] {38, 1, 0, 0, 0, 1, 1, 0});
        Named<Tensor> inputs = Named.of("x", x);
        Named<Tensor> upstream = Named.of("y", x.map(value -> value > 30 ? 1 : 0));
        Fast fast = new Fast(new Core(Blas.standard(), workers));
        Tensor y = function.forward(inputs).get("y");
        Tensor dx = function.backward(inputs, upstream).get("x");
        within(fast.forward(function, inputs).get("y"), y, y.map(value -> 80 * UNIT * Math.abs(value)));
        within(fast.backward(function, inputs, upstream).get("x"), dx, dx.map(value -> 80 * UNIT * Math.abs(value)));
    }

    @Test
    void zerosOfEitherSignTie() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 1, 2, 4),
                -0.0, 0.0, 0.0, -0.0, 0.0, -0.0, -0.0, 0.0));
        Named<Tensor> upstream = Named.of("y", Tensor.of(Shape.of(1, 1, 1, 2), 1, 1));
        Fast fast = new Fast(new Core(Blas.standard(), workers));
        assertThat(fast.backward(MaxPool2d.standard(), inputs, upstream).get("x"))
                .isEqualTo(Tensor.of(Shape.of(1, 1, 2, 4), 1, 0, 1, 0, 0, 0, 0, 0));
    }

    private static void within(Tensor actual, Tensor expected, Tensor bound) {
        for (int i = 0; i < expected.count(); i++) {
            assertThat(Math.abs(actual.at(i) - expected.at(i))).as("%d: %s for %s", i, actual.at(i), expected.at(i))
                    .isLessThanOrEqualTo(bound.at(i));
        }
    }
}
