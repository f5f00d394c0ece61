package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.convolution.Window;

/**
 * Cross-correlation with kernels of 3x3 at stride 1 by minimal filtering, and its gradients. Outputs are computed in
 * tiles of m by m, from tiles d of (m + 2) by (m + 2) of the input that overlap:
 *
 * <pre>
 * y = A' [ sum over channels of (G w G') * (B' d B) ] A
 * </pre>
 *
 * where * is the product of elements, which over all tiles, channels and filters is a product of matrices for each of
 * the (m + 2)^2 elements. The gradients are the exact adjoints of its steps. m is 4, or 2 for planes below 3 by 3.
 *
 * <p>Sums do not depend on the number of threads.
 *
 * <p>Source: Winograd (1980), Arithmetic complexity of computations; Lavin, Gray (2016), Fast algorithms for
 * convolutional neural networks, CVPR, arXiv:1509.09308, sections 3 and 4, whose matrices these are.
 */
final class Winograd implements Correlation {

    /** Tiles that are worked on at a time: enough columns for an efficient product. */
    private static final int BLOCK = 256;
    /** Channels and filters from which on it is faster than the products of {@link Im2col}. */
    private static final int WORTHWHILE = 16;
    private static final int KERNEL = 3;
    private static final int TAPS = KERNEL * KERNEL;

    private static final double[][] INPUT_2 = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
    private static final double[][] KERNEL_2 = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
    private static final double[][] OUTPUT_2 = {{1, 1, 1, 0}, {0, 1, -1, -1}};
    private static final double[][] INPUT_4 = {{4, 0, -5, 0, 1, 0}, {0, -4, -4, 1, 1, 0}, {0, 4, -4, -1, 1, 0},
        {0, -2, -1, 2, 1, 0}, {0, 2, -1, -2, 1, 0}, {0, 4, 0, -5, 0, 1}};
    private static final double[][] KERNEL_4 = {{1.0 / 4, 0, 0}, {-1.0 / 6, -1.0 / 6, -1.0 / 6},
        {-1.0 / 6, 1.0 / 6, -1.0 / 6}, {1.0 / 24, 1.0 / 12, 1.0 / 6}, {1.0 / 24, -1.0 / 12, 1.0 / 6}, {0, 0, 1}};
    private static final double[][] OUTPUT_4 = {{1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0},
        {0, 1, -1, 8, -8, 1}};

    private final Core core;
    private final int channels;
    private final int filters;
    private final int elements;
    private final int count;
    private final int block;
    private final Taps taps;
    private final int images;
    private final Tiles inputTiles;
    private final Tiles outputTiles;
    private final Sandwich input;
    private final Sandwich kernel;
    private final Sandwich output;
    private final Sandwich inputBack;
    private final Sandwich kernelBack;
    private final Sandwich outputBack;
    private final Scratch scratch;

    /** @param images N */
    Winograd(Taps taps, int images, int channels, int filters, Core core) {
        this.core = core;
        this.channels = channels;
        this.filters = filters;
        Window rows = taps.rows();
        Window columns = taps.columns();
        int size = Math.min(rows.output(), columns.output()) < KERNEL ? 2 : 4;
        this.input = new Sandwich(size == 2 ? INPUT_2 : INPUT_4);
        this.kernel = new Sandwich(size == 2 ? KERNEL_2 : KERNEL_4);
        this.output = new Sandwich(size == 2 ? OUTPUT_2 : OUTPUT_4);
        this.inputBack = input.transposed();
        this.kernelBack = kernel.transposed();
        this.outputBack = output.transposed();
        this.elements = input.rows() * input.rows();
        int down = (rows.output() + size - 1) / size;
        int across = (columns.output() + size - 1) / size;
        this.count = images * down * across;
        this.block = Math.min(count, Math.max(1, BLOCK / (down * across)) * down * across);
        this.inputTiles = new Tiles(new Tiles.Cut(rows.input(), columns.input(), rows.spatial().before(),
                columns.spatial().before(), input.rows(), size, down, across), channels, block);
        this.outputTiles = new Tiles(new Tiles.Cut(rows.output(), columns.output(), 0, 0, size, size, down, across),
                filters, block);
        this.taps = taps;
        this.images = images;
        this.scratch = core.workers().scratch();
    }

    /** Whether a correlation is one of these, and is faster so. */
    static boolean suits(Taps taps, int images, int groups, int channels, int filters) {
        return images > 0 && groups == 1 && Math.min(channels, filters) >= WORTHWHILE && suits(taps.rows())
                && suits(taps.columns());
    }

    private static boolean suits(Window window) {
        Spatial spatial = window.spatial();
        return window.kernel() == KERNEL && spatial.stride() == 1 && spatial.dilation() == 1 && window.output() > 1;
    }

    @Override
    public void apply(double[] x, double[] w, double[] b, double[] y) {
        double[][] kernels = transformKernels(w);
        double[][] outputs = outputs();
        each(filters, (filter, desk) -> fill(y, filter, filters, taps.outputs(), b.length > 0 ? b[filter] : 0));
        blocks((first, here) -> {
            double[][] inputs = transformInputs(x, first, here);
            each(elements, (k, desk) -> core.blas().multiply(false, false, filters, here, channels,
                    kernels[k], 0, channels, inputs[k], 0, here, 0, outputs[k], 0, here));
            each(filters, (filter, desk) -> {
                desk.lay(outputs, filter * here, elements, here);
                desk.transform(output, here);
                outputTiles.add(desk.made(), y, filter, first, here);
            });
        });
    }

    @Override
    public void adjoint(double[] dy, double[] w, double[] dx) {
        double[][] kernels = transformKernels(w);
        double[][] inputs = inputs();
        each(channels, (c, desk) -> fill(dx, c, channels, taps.inputs(), 0));
        blocks((first, here) -> {
            double[][] outputs = transformUpstream(dy, first, here);
            each(elements, (k, desk) -> core.blas().multiply(true, false, channels, here, filters,
                    kernels[k], 0, channels, outputs[k], 0, here, 0, inputs[k], 0, here));
            each(channels, (c, desk) -> {
                desk.lay(inputs, c * here, elements, here);
                desk.transform(inputBack, here);
                inputTiles.add(desk.made(), dx, c, first, here);
            });
        });
    }

    @Override
    public void weightGradient(double[] x, double[] dy, double[] dw) {
        double[][] sums = kernels();
        blocks((first, here) -> {
            double[][] outputs = transformUpstream(dy, first, here);
            double[][] inputs = transformInputs(x, first, here);
            each(elements, (k, desk) -> core.blas().multiply(false, true, filters, channels, here,
                    outputs[k], 0, here, inputs[k], 0, here, first == 0 ? 0 : 1, sums[k], 0, channels));
        });
        each(filters, (filter, desk) -> {
            desk.lay(sums, filter * channels, elements, channels);
            desk.transform(kernelBack, channels);
            for (int c = 0; c < channels; c++) {
                for (int k = 0, to = (filter * channels + c) * TAPS; k < TAPS; k++, to++) {
                    dw[to] = desk.made()[k][c];
                }
            }
        });
    }

    private void fill(double[] planes, int channel, int all, int plane, double value) {
        for (int i = channel; i < images * all; i += all) {
            Arrays.fill(planes, i * plane, (i + 1) * plane, value);
        }
    }

    private double[][] kernels() {
        return scratch.arrays(Scratch.Use.KERNELS, elements, filters * channels);
    }

    private double[][] inputs() {
        return scratch.arrays(Scratch.Use.INPUTS, elements, channels * block);
    }

    private double[][] outputs() {
        return scratch.arrays(Scratch.Use.OUTPUTS, elements, filters * block);
    }

    private double[][] transformKernels(double[] w) {
        double[][] kernels = kernels();
        each(filters, (filter, desk) -> {
            for (int c = 0; c < channels; c++) {
                for (int k = 0, from = (filter * channels + c) * TAPS; k < TAPS; k++, from++) {
                    desk.given()[k][c] = w[from];
                }
            }
            desk.transform(kernel, channels);
            desk.put(kernels, filter * channels, elements, channels);
        });
        return kernels;
    }

    private double[][] transformInputs(double[] x, int first, int here) {
        double[][] inputs = inputs();
        each(channels, (c, desk) -> {
            inputTiles.take(x, c, first, here, desk.given());
            desk.transform(input, here);
            desk.put(inputs, c * here, elements, here);
        });
        return inputs;
    }

    private double[][] transformUpstream(double[] dy, int first, int here) {
        double[][] outputs = outputs();
        each(filters, (filter, desk) -> {
            outputTiles.take(dy, filter, first, here, desk.given());
            desk.transform(outputBack, here);
            desk.put(outputs, filter * here, elements, here);
        });
        return outputs;
    }

    /** What is done with so many tiles from one on. */
    @FunctionalInterface
    private interface Block {
        void run(int first, int here);
    }

    private void blocks(Block work) {
        for (int first = 0; first < count; first += block) {
            work.run(first, Math.min(block, count - first));
        }
    }

    /** What is done for one of many, on the desk of a thread. */
    @FunctionalInterface
    private interface One {
        void run(int index, Desk desk);
    }

    private void each(int many, One one) {
        int parts = core.workers().threads();
        Desk[] desks = scratch.desks(parts, elements, Math.max(block, channels));
        core.workers().run(parts, part -> {
            for (int i = (int) ((long) many * part / parts); i < (long) many * (part + 1) / parts; i++) {
                one.run(i, desks[part]);
            }
        });
    }
}
