package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Cross-correlation as a sum of matrix products, one for each tap of the kernel (Vasudevan, Anderson, Gregg 2017,
 * arXiv:1704.04428): the weights of a tap take the channels of the elements that it meets to the filters.
 *
 * <pre>
 * y_n,g[:, outputs of t] += w_g[:, :, t] (F, C) x_n,g[:, inputs of t]      for each example n, group g and tap t
 * </pre>
 *
 * <p>x is (N, groups C, H, W), w (groups F, C, KH, KW), y (N, groups F, OH, OW). As the map from x to y is linear, its
 * adjoint is the gradient by x, and a transposed convolution is that adjoint applied forward. Padding is met by no
 * product, so that an infinite weight there is not multiplied by 0.
 *
 * @param height the window along H
 * @param width the window along W
 * @param groups how many independent correlations stand side by side
 */
record TapProducts(Window height, Window width, int groups) {

    /** A tap of the kernel and the offsets, in a channel, of the inputs that it meets and the outputs it adds to. */
    private record Tap(int row, int column, int[] inputs, int[] outputs) {
    }

    /** y for x and w. */
    Tensor apply(Tensor x, Tensor w) {
        double[] y = new double[x.size(0) * w.size(0) * outputs()];
        for (Tap tap : taps()) {
            for (int block = 0; block < x.size(0) * groups; block++) {
                SimpleMatrix met = picked(x, block, tap.inputs, inputs());
                add(weights(w, block % groups, tap).mult(met), y, block, tap.outputs, outputs());
            }
        }
        return Tensor.of(Shape.of(x.size(0), w.size(0), height.output(), width.output()), y);
    }

    /** The adjoint by x: dx[:, inputs of t] += w_t' dy[:, outputs of t]. */
    Tensor adjoint(Tensor dy, Tensor w) {
        double[] dx = new double[dy.size(0) * groups * w.size(1) * inputs()];
        for (Tap tap : taps()) {
            for (int block = 0; block < dy.size(0) * groups; block++) {
                SimpleMatrix met = picked(dy, block, tap.outputs, outputs());
                add(weights(w, block % groups, tap).transpose().mult(met), dx, block, tap.inputs, inputs());
            }
        }
        return Tensor.of(Shape.of(dy.size(0), groups * w.size(1), height.input(), width.input()), dx);
    }

    /** The gradient by w: dw_t = sum over examples of dy[:, outputs of t] x[:, inputs of t]'. */
    Tensor weightGradient(Tensor x, Tensor dy) {
        int filters = dy.size(1) / groups;
        Shape shape = Shape.of(dy.size(1), x.size(1) / groups, height.kernel(), width.kernel());
        double[] dw = new double[shape.count()];
        for (Tap tap : taps()) {
            for (int block = 0; block < x.size(0) * groups; block++) {
                SimpleMatrix product = picked(dy, block, tap.outputs, outputs())
                        .mult(picked(x, block, tap.inputs, inputs()).transpose());
                for (int f = 0; f < filters; f++) {
                    for (int c = 0; c < shape.size(1); c++) {
                        dw[shape.offset(block % groups * filters + f, c, tap.row, tap.column)] += product.get(f, c);
                    }
                }
            }
        }
        return Tensor.of(shape, dw);
    }

    private int inputs() {
        return height.input() * width.input();
    }

    private int outputs() {
        return height.output() * width.output();
    }

    /** The taps that meet an element of the input. */
    private List<Tap> taps() {
        List<Tap> taps = new ArrayList<>();
        for (int i = 0; i < height.kernel(); i++) {
            int[] rows = met(height, i);
            for (int j = 0; j < width.kernel(); j++) {
                int[] columns = met(width, j);
                int row = i;
                int column = j;
                if (rows.length * columns.length > 0) {
                    taps.add(new Tap(row, column,
                            IntStream.of(rows).map(at -> height.position(at, row)).flatMap(r -> IntStream.of(columns)
                                    .map(at -> r * width.input() + width.position(at, column))).toArray(),
                            IntStream.of(rows).flatMap(r -> IntStream.of(columns)
                                    .map(at -> r * width.output() + at)).toArray()));
                }
            }
        }
        return taps;
    }

    /** The positions of a window at which this tap meets an element of the input. */
    private static int[] met(Window window, int tap) {
        return IntStream.range(0, window.output()).filter(at -> window.holds(window.position(at, tap))).toArray();
    }

    /** The weights (F, C) of a tap in a group. */
    private SimpleMatrix weights(Tensor w, int group, Tap tap) {
        int filters = w.size(0) / groups;
        return Tensor.build(Shape.of(filters, w.size(1)),
                at -> w.get(group * filters + at[0], at[1], tap.row, tap.column)).matrix();
    }

    /** The elements at these offsets of a channel, one row for each channel of the block: of an example and group. */
    private SimpleMatrix picked(Tensor tensor, int block, int[] offsets, int plane) {
        int channels = tensor.size(1) / groups;
        return Tensor.build(Shape.of(channels, offsets.length),
                at -> tensor.at((block * channels + at[0]) * plane + offsets[at[1]])).matrix();
    }

    /** Adds a matrix to the elements at these offsets, one row for each channel of the block. */
    private static void add(SimpleMatrix matrix, double[] sum, int block, int[] offsets, int plane) {
        for (int channel = 0; channel < matrix.getNumRows(); channel++) {
            for (int k = 0; k < offsets.length; k++) {
                sum[(block * matrix.getNumRows() + channel) * plane + offsets[k]] += matrix.get(channel, k);
            }
        }
    }
}
