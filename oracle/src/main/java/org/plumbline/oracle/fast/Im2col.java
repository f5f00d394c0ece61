package org.plumbline.oracle.fast;

import java.util.Arrays;

/**
 * Cross-correlation of images with kernels, its adjoint and its gradient by the kernels, as products with the matrix of
 * {@link Taps}, which is made tile by tile so that it stays in the processor's cache.
 *
 * <p>x (N, groups C, H, W), w (groups F, C, KH, KW), y (N, groups F, OH, OW). A tile is a group of images, if they are
 * small, or some rows of the output of one. Threads have images of their own, and workspaces.
 */
final class Im2col implements Correlation {

    /** Elements of a tile's matrix, 1 MiB: half of a usual second-level cache. */
    private static final int TILE = 1 << 17;
    /** A product is efficient from so many columns on, which counts for more than the cache. */
    private static final int COLUMNS = 256;

    private final Core core;
    private final Taps taps;
    private final int images;
    private final int groups;
    private final int channels;
    private final int filters;
    private final int depth;
    private final int together;
    private final int rowsAtOnce;
    private final int parts;
    private final double[][] matrices;
    private final double[][] products;
    private final double[][] sums;

    /**
     * @param images N
     * @param groups how many correlations stand side by side
     * @param channels C, of one group
     * @param filters F, of one group
     */
    Im2col(Taps taps, int images, int groups, int channels, int filters, Core core) {
        this.core = core;
        this.taps = taps;
        this.images = images;
        this.groups = groups;
        this.channels = channels;
        this.filters = filters;
        this.depth = channels * taps.perChannel();
        int outputs = taps.outputs();
        int width = taps.columns().output();
        int columnsWanted = Math.max(COLUMNS, TILE / Math.max(1, depth));
        this.together = Math.max(1, Math.min(images, COLUMNS / Math.max(1, outputs)));
        this.rowsAtOnce = together > 1 ? taps.rows().output()
                : Math.max(1, Math.min(taps.rows().output(), columnsWanted / Math.max(1, width)));
        this.parts = Math.max(1, Math.min(core.workers().threads(), (images + together - 1) / together));
        int columns = together > 1 ? together * outputs : rowsAtOnce * width;
        this.matrices = new double[parts][depth * columns];
        this.products = new double[parts][together > 1 ? filters * columns : 0];
        this.sums = new double[parts - 1][groups * filters * depth];
    }

    /** What is done with the tile of images and rows that begins there. */
    @FunctionalInterface
    private interface Tile {
        void run(int part, int group, int image, int imagesHere, int row, int rowEnd);
    }

    private void tiles(Tile tile) {
        core.workers().run(parts, part -> {
            int last = end(part);
            for (int image = part == 0 ? 0 : end(part - 1); image < last; image += together) {
                int imagesHere = Math.min(together, last - image);
                for (int row = 0; row < taps.rows().output(); row += rowsAtOnce) {
                    int rowEnd = Math.min(taps.rows().output(), row + rowsAtOnce);
                    for (int group = 0; group < groups; group++) {
                        tile.run(part, group, image, imagesHere, row, rowEnd);
                    }
                }
            }
        });
    }

    private int end(int part) {
        return (int) ((long) images * (part + 1) / parts);
    }

    @Override
    public void apply(double[] x, double[] w, double[] b, double[] y) {
        tiles((part, group, image, imagesHere, row, rowEnd) -> {
            double[] matrix = matrices[part];
            int columns = gather(x, matrix, group, image, imagesHere, row, rowEnd);
            if (imagesHere == 1) {
                int at = output(image, group, 0) + row * taps.columns().output();
                double beta = b.length > 0 ? 1 : 0;
                for (int f = 0; f < filters && b.length > 0; f++) {
                    int from = at + f * taps.outputs();
                    Arrays.fill(y, from, from + columns, b[group * filters + f]);
                }
                core.blas().multiply(false, false, filters, columns, depth, w, group * filters * depth, depth, matrix,
                        0, columns, beta, y, at, taps.outputs());
                return;
            }
            double[] product = products[part];
            core.blas().multiply(false, false, filters, columns, depth, w, group * filters * depth, depth, matrix, 0,
                    columns, 0, product, 0, columns);
            for (int f = 0; f < filters; f++) {
                double bias = b.length > 0 ? b[group * filters + f] : 0;
                for (int k = 0; k < imagesHere; k++) {
                    int from = f * columns + k * taps.outputs();
                    int to = output(image + k, group, f);
                    for (int i = 0; i < taps.outputs(); i++) {
                        y[to + i] = product[from + i] + bias;
                    }
                }
            }
        });
    }

    @Override
    public void adjoint(double[] dy, double[] w, double[] dx) {
        Arrays.fill(dx, 0, images * groups * channels * taps.inputs(), 0);
        tiles((part, group, image, imagesHere, row, rowEnd) -> {
            double[] matrix = matrices[part];
            int columns = imagesHere * (rowEnd - row) * taps.columns().output();
            if (imagesHere == 1) {
                core.blas().multiply(true, false, depth, columns, filters, w, group * filters * depth, depth, dy,
                        output(image, group, 0) + row * taps.columns().output(), taps.outputs(), 0, matrix, 0, columns);
            } else {
                collect(dy, products[part], group, image, imagesHere);
                core.blas().multiply(true, false, depth, columns, filters, w, group * filters * depth, depth,
                        products[part], 0, columns, 0, matrix, 0, columns);
            }
            for (int k = 0; k < imagesHere; k++) {
                taps.scatter(matrix, k * taps.outputs(), columns, row, rowEnd, dx, input(image + k, group), channels);
            }
        });
    }

    @Override
    public void weightGradient(double[] x, double[] dy, double[] dw) {
        int count = groups * filters * depth;
        Arrays.fill(dw, 0, count, 0);
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        tiles((part, group, image, imagesHere, row, rowEnd) -> {
            double[] matrix = matrices[part];
            double[] sum = part == 0 ? dw : sums[part - 1];
            int columns = gather(x, matrix, group, image, imagesHere, row, rowEnd);
            if (imagesHere == 1) {
                core.blas().multiply(false, true, filters, depth, columns, dy,
                        output(image, group, 0) + row * taps.columns().output(), taps.outputs(), matrix, 0, columns, 1,
                        sum, group * filters * depth, depth);
            } else {
                collect(dy, products[part], group, image, imagesHere);
                core.blas().multiply(false, true, filters, depth, columns, products[part], 0, columns, matrix, 0,
                        columns, 1, sum, group * filters * depth, depth);
            }
        });
        for (double[] sum : sums) {
            for (int i = 0; i < count; i++) {
                dw[i] += sum[i];
            }
        }
    }

    /** Writes the matrix of a tile, and says how many columns it has. */
    private int gather(double[] x, double[] matrix, int group, int image, int imagesHere, int row, int rowEnd) {
        int each = (rowEnd - row) * taps.columns().output();
        for (int k = 0; k < imagesHere; k++) {
            taps.gather(x, input(image + k, group), channels, row, rowEnd, matrix, k * each, imagesHere * each);
        }
        return imagesHere * each;
    }

    /** Writes the images' outputs of a group side by side, a row for each filter. */
    private void collect(double[] y, double[] side, int group, int image, int imagesHere) {
        int outputs = taps.outputs();
        for (int f = 0; f < filters; f++) {
            for (int k = 0; k < imagesHere; k++) {
                System.arraycopy(y, output(image + k, group, f), side, (f * imagesHere + k) * outputs, outputs);
            }
        }
    }

    private int input(int image, int group) {
        return (image * groups + group) * channels * taps.inputs();
    }

    private int output(int image, int group, int filter) {
        return ((image * groups + group) * filters + filter) * taps.outputs();
    }
}
