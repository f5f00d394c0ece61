package org.plumbline.properties.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.DifferentiableKernel;
import org.plumbline.oracle.fast.Kernels;
import org.plumbline.oracle.fast.Wires;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.BroadcastOperator;
import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutScaling;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.layer.Multiply;
import org.plumbline.oracle.layer.PaddingRow;
import org.plumbline.oracle.network.Transpose;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.Divisor;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Kernels against the reference where the work is divided, on one thread and on two. A kernel that is run again gives
 * the same bits, and what lies in its buffers beyond their shapes is left alone.
 */
class LargerShapesTest {

    private static final Shape IMAGES = Shape.of(32, 8, 16, 16);
    private static final Shape IMAGES_LAST = Shape.of(32, 16, 16, 8);
    /** Beyond the shape of each buffer. */
    private static final int UNUSED = 3;
    /** Shows wherever it is used. */
    private static final double ROGUE = 1e30;

    /** An operation, its inputs, and how far its kernel may be from the reference. */
    private record Large(Differentiable operation, Named<Tensor> inputs, ToDoubleFunction<String> bound) {

        Large with(String name, Tensor tensor) {
            return new Large(operation, inputs.with(name, tensor), bound);
        }
    }

    static Stream<Arguments> operations() {
        List<Large> all = new ArrayList<>();
        all.addAll(normalising());
        all.addAll(pools());
        all.addAll(layers());
        for (int axis : new int[] {1, -1}) {
            all.add(real(new Softmax(axis), Shape.of(64, 32, 16), Roundings.softmax(32)));
            all.add(real(new LogSoftmax(axis), Shape.of(64, 32, 16), Roundings.softmax(32)));
        }
        return all.stream().map(large -> Arguments.of(large.operation().toString(), large));
    }

    private static List<Large> normalising() {
        Deviation deviation = Deviation.standard();
        RunningAverage running = RunningAverage.standard();
        List<Large> all = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Norm norm : Norm.values()) {
                int n = 32 * 256 * (norm == Norm.VECTOR ? 8 : 1);
                all.add(affine(new BatchNorm(mode, Channels.FIRST, norm, deviation, running), IMAGES, 8,
                        Roundings.normalised(n, 32 * 256)));
                all.add(affine(new BatchNorm(mode, Channels.LAST, norm, deviation, running), IMAGES_LAST, 8,
                        Roundings.normalised(n, 32 * 256)));
            }
        }
        all.add(affine(BatchNorm.standard(), Shape.of(512, 64), 64, Roundings.normalised(512, 512)));
        all.replaceAll(large -> large.with("runningMean", drawn(Shape.of(large.inputs().get("gamma").count()), -4, 4))
                .with("runningVariance", drawn(((BatchNorm) large.operation()).norm() == Norm.VECTOR ? Shape.of()
                        : large.inputs().get("gamma").shape(), 1, 4)));
        all.add(affine(new GroupNorm(4, Channels.FIRST, deviation), IMAGES, 8, Roundings.normalised(512, 32 * 256)));
        all.add(affine(new GroupNorm(4, Channels.LAST, deviation), IMAGES_LAST, 8,
                Roundings.normalised(512, 32 * 256)));
        all.add(affine(InstanceNorm.standard(), IMAGES, 8, Roundings.normalised(256, 32 * 256)));
        all.add(affine(LayerNorm.standard(), Shape.of(256, 128), 128, Roundings.normalised(128, 256)));
        all.add(real(new RmsNorm(1e-5, EpsilonPlace.INSIDE_ROOT), Shape.of(256, 128), Roundings.normalised(128, 256))
                .with("gamma", drawn(Shape.of(128), 0, 2)));
        return all;
    }

    private static List<Large> pools() {
        PoolAxis tiles = PoolAxis.tiles(2);
        PoolAxis overlapping = new PoolAxis(3, new Spatial(2, 1, 1, 1));
        PoolAxis line = new PoolAxis(1, Spatial.UNIT);
        List<Large> all = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            Shape shape = layout == Layout.NCHW ? IMAGES : IMAGES_LAST;
            for (Tie tie : List.of(Tie.FIRST, Tie.LAST)) {
                all.add(whole(new MaxPool2d(tie, Rounding.FLOOR, layout, tiles, tiles), shape));
                all.add(whole(new MaxPool2d(tie, Rounding.CEIL, layout, overlapping, overlapping), shape));
            }
            all.add(whole(new MaxPool2d(Tie.SHARED, Rounding.FLOOR, layout, line, tiles), shape));
            all.add(whole(new AveragePool2d(Divisor.ELEMENTS_ONLY, Rounding.FLOOR, layout, tiles, tiles), shape));
            all.add(whole(new GlobalAveragePool(layout), shape));
            for (double p : new double[] {2, 3}) {
                all.add(real(new LpPool2d(p, Rounding.FLOOR, layout, tiles, tiles), shape, Roundings.norms(p)));
            }
        }
        return all;
    }

    private static List<Large> layers() {
        List<Large> all = new ArrayList<>();
        all.add(whole(Flatten.standard(), IMAGES));
        all.add(whole(Transpose.standard(), Shape.of(200, 150)));
        for (DropoutScaling scaling : DropoutScaling.values()) {
            Dropout dropout = Dropout.standard().scaled(scaling);
            all.add(whole(dropout, IMAGES).with("mask", wholes(IMAGES, 0, 1)));
            all.add(whole(dropout.in(Mode.EVALUATION), IMAGES));
        }
        all.add(pair(Add.standard(), IMAGES, IMAGES));
        all.add(pair(Multiply.standard(), IMAGES, IMAGES));
        all.add(pair(new Concatenate(0), IMAGES, IMAGES));
        all.add(pair(new Concatenate(1), IMAGES, IMAGES));
        for (BroadcastOperator operator : BroadcastOperator.values()) {
            all.add(pair(new Broadcast(operator), IMAGES, Shape.of(8, 1, 1)));
            all.add(pair(new Broadcast(operator), Shape.of(1, 128), Shape.of(256, 1)));
        }
        Embedding embedding = new Embedding(OptionalInt.of(3), PaddingRow.ZERO);
        all.add(new Large(embedding, Named.of("table", wholes(Shape.of(50, 16), -8, 8),
                "indices", wholes(Shape.of(40, 60), 0, 49)), Roundings.none()));
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isTheReferenceWithinItsRoundings(String name, Large large) {
        Named<Tensor> outputs = large.operation.forward(large.inputs);
        Named<Tensor> upstream = Named.of("y", large.bound.applyAsDouble("y") == 0
                ? wholes(outputs.get("y").shape(), -8, 8) : drawn(outputs.get("y").shape(), -4, 4));
        Named<Tensor> gradients = large.operation.backward(large.inputs, upstream);
        for (int threads : new int[] {1, 2}) {
            try (Workers workers = Workers.of(threads)) {
                Wires wires = new Wires(buffers(large.inputs, ROGUE),
                        buffers(outputs.map(LargerShapesTest::rogue), Double.NaN), buffers(upstream, ROGUE),
                        buffers(gradients.map(LargerShapesTest::rogue), Double.NaN));
                DifferentiableKernel kernel = (DifferentiableKernel) Kernels.of(
                        large.operation, wires, new Core(Blas.standard(), workers));
                kernel.forward();
                kernel.backward();
                Named<Tensor> firstOutputs = tensors(wires.outputs());
                Named<Tensor> firstGradients = tensors(wires.gradients());
                agree(firstOutputs, outputs, large.bound);
                agree(firstGradients, gradients, large.bound);
                kernel.forward();
                kernel.backward();
                assertThat(tensors(wires.outputs())).isEqualTo(firstOutputs);
                assertThat(tensors(wires.gradients())).isEqualTo(firstGradients);
            }
        }
    }

    @Test
    void runningStatisticsAreUpdatedInPlace() {
        BatchNorm norm = BatchNorm.standard();
        Named<Tensor> inputs = Named.of("x", drawn(Shape.of(8, 3), -4, 4), "runningMean", drawn(Shape.of(3), -4, 4),
                "runningVariance", drawn(Shape.of(3), 1, 4));
        Named<Tensor> expected = norm.forward(inputs);
        Named<Buffer> in = buffers(inputs, Double.NaN);
        Named<Buffer> out = in.without("x").with(buffers(Named.of("y", expected.get("y")), Double.NaN));
        try (Workers workers = Workers.of(1)) {
            Kernels.of(norm, new Wires(in, out, Named.none(), Named.none()), new Core(Blas.standard(), workers))
                    .forward();
        }
        agree(tensors(out), expected, Roundings.normalised(8, 8));
    }

    private static void agree(Named<Tensor> actual, Named<Tensor> expected, ToDoubleFunction<String> bound) {
        for (String name : expected.names()) {
            double allowed = bound.applyAsDouble(name);
            Tensor difference = actual.get(name).minus(expected.get(name));
            for (int i = 0; i < difference.count(); i++) {
                assertThat(Math.abs(difference.at(i))).as("%s at %d, %s for %s", name, i, actual.get(name).at(i),
                        expected.get(name).at(i)).isLessThanOrEqualTo(allowed);
            }
        }
    }

    /** The numbers, and others beyond them. */
    private static Named<Buffer> buffers(Named<Tensor> tensors, double beyond) {
        Named<Buffer> buffers = Named.none();
        for (String name : tensors.names()) {
            Tensor tensor = tensors.get(name);
            double[] data = Arrays.copyOf(tensor.toArray(), tensor.count() + UNUSED);
            Arrays.fill(data, tensor.count(), data.length, beyond);
            buffers = buffers.with(name, new Buffer(tensor.shape(), data));
        }
        return buffers;
    }

    private static Named<Tensor> tensors(Named<Buffer> buffers) {
        Named<Tensor> tensors = Named.none();
        for (String name : buffers.names()) {
            Buffer buffer = buffers.get(name);
            assertThat(Arrays.copyOfRange(buffer.data(), buffer.count(), buffer.data().length))
                    .as("beyond %s", name).containsOnly(Double.NaN);
            tensors = tensors.with(name, buffer.toTensor());
        }
        return tensors;
    }

    /** What a kernel has to write over. */
    private static Tensor rogue(Tensor like) {
        return Tensor.filled(like.shape(), ROGUE);
    }

    private static Large whole(Differentiable operation, Shape shape) {
        return new Large(operation, Named.of("x", wholes(shape, -8, 8)), Roundings.none());
    }

    private static Large pair(Differentiable operation, Shape a, Shape b) {
        return new Large(operation, Named.of("a", wholes(a, -8, 8), "b", wholes(b, -8, 8)), Roundings.none());
    }

    private static Large real(Differentiable operation, Shape shape, ToDoubleFunction<String> bound) {
        return new Large(operation, Named.of("x", drawn(shape, -4, 4)), bound);
    }

    private static Large affine(Differentiable operation, Shape shape, int parameters,
            ToDoubleFunction<String> bound) {
        return real(operation, shape, bound).with("gamma", drawn(Shape.of(parameters), 0, 2))
                .with("beta", drawn(Shape.of(parameters), -4, 4));
    }

    private static Tensor drawn(Shape shape, double least, double greatest) {
        Random random = new Random(shape.hashCode());
        return Tensor.build(shape, at -> least + (greatest - least) * random.nextDouble());
    }

    private static Tensor wholes(Shape shape, int least, int greatest) {
        Random random = new Random(shape.hashCode());
        return Tensor.build(shape, at -> least + random.nextInt(greatest - least + 1));
    }
}
