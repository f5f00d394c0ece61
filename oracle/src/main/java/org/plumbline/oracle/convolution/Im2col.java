package org.plumbline.oracle.convolution;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Cross-correlation as a matrix product (Chellapilla, Puri, Simard 2006): the patches that the kernel meets become the
 * columns of a matrix, one row for each weight of a filter.
 *
 * <pre>
 * y_n,g (F, OH OW) = w_g (F, C KH KW) columns_n,g (C KH KW, OH OW)      for each example n and group g
 * </pre>
 *
 * <p>x is (N, groups C, H, W), w (groups F, C, KH, KW), y (N, groups F, OH, OW). As the map from x to y is linear, its
 * adjoint is the gradient by x, and a transposed convolution is that adjoint applied forward.
 *
 * @param height the window along H
 * @param width the window along W
 * @param groups how many independent correlations stand side by side
 */
record Im2col(Window height, Window width, int groups) {

    private static final int PADDING = -1;

    /** y for x and w. */
    Tensor apply(Tensor x, Tensor w) {
        int examples = x.size(0);
        int[] sources = sources(w.size(1));
        double[] y = new double[examples * w.size(0) * positions()];
        int block = w.size(0) / groups * positions();
        for (int at = 0; at < examples * groups; at++) {
            SimpleMatrix product = filters(w, at % groups).mult(columns(x, at, sources));
            System.arraycopy(product.getDDRM().data, 0, y, at * block, block);
        }
        return Tensor.of(Shape.of(examples, w.size(0), height.output(), width.output()), y);
    }

    /** The adjoint by x: dx = col2im(w' dy), where every element gathers what its copies among the columns got. */
    Tensor adjoint(Tensor dy, Tensor w) {
        int examples = dy.size(0);
        int[] sources = sources(w.size(1));
        int image = w.size(1) * height.input() * width.input();
        double[] dx = new double[examples * groups * image];
        for (int at = 0; at < examples * groups; at++) {
            double[] columns = filters(w, at % groups).transpose().mult(maps(dy, at)).getDDRM().data;
            for (int k = 0; k < sources.length; k++) {
                if (sources[k] != PADDING) {
                    dx[at * image + sources[k]] += columns[k];
                }
            }
        }
        return Tensor.of(Shape.of(examples, groups * w.size(1), height.input(), width.input()), dx);
    }

    /** The gradient by w: dw_g = sum over examples of dy_n,g columns_n,g'. */
    Tensor weightGradient(Tensor x, Tensor dy) {
        int channels = x.size(1) / groups;
        int filters = dy.size(1) / groups;
        int[] sources = sources(channels);
        int patch = channels * height.kernel() * width.kernel();
        double[] dw = new double[groups * filters * patch];
        for (int at = 0; at < x.size(0) * groups; at++) {
            double[] product = maps(dy, at).mult(columns(x, at, sources).transpose()).getDDRM().data;
            for (int k = 0; k < product.length; k++) {
                dw[at % groups * product.length + k] += product[k];
            }
        }
        return Tensor.of(Shape.of(dy.size(1), channels, height.kernel(), width.kernel()), dw);
    }

    private int positions() {
        return height.output() * width.output();
    }

    /** Where in the channels of a group each element of the columns comes from. */
    private int[] sources(int channels) {
        Shape columns = Shape.of(channels, height.kernel(), width.kernel(), height.output(), width.output());
        Shape image = Shape.of(channels, height.input(), width.input());
        int[] sources = new int[columns.count()];
        int[] k = {0};
        columns.forEachIndex(at -> {
            int row = height.position(at[3], at[1]);
            int column = width.position(at[4], at[2]);
            boolean inside = height.holds(row) && width.holds(column);
            sources[k[0]++] = inside ? image.offset(at[0], row, column) : PADDING;
        });
        return sources;
    }

    /** The columns of the block with this number: example by example, group by group. */
    private SimpleMatrix columns(Tensor x, int block, int[] sources) {
        int image = x.size(1) / groups * height.input() * width.input();
        double[] columns = Arrays.stream(sources)
                .mapToDouble(source -> source == PADDING ? 0 : x.at(block * image + source)).toArray();
        return new SimpleMatrix(columns.length / positions(), positions(), true, columns);
    }

    private SimpleMatrix filters(Tensor w, int group) {
        int filters = w.size(0) / groups;
        return w.slice(0, group * filters, (group + 1) * filters).matrix(filters, w.count() / w.size(0));
    }

    /** The output maps (F, OH OW) of the block with this number. */
    private SimpleMatrix maps(Tensor dy, int block) {
        int filters = dy.size(1) / groups;
        Tensor rows = dy.reshape(Shape.of(dy.size(0) * groups, filters, positions()));
        return rows.select(0, block).matrix();
    }
}
