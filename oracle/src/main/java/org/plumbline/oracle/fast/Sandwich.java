package org.plumbline.oracle.fast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * {@code Y = M X M'} for many small square X side by side: element (i, j) of all of them lies in an array of its own,
 * and all arrays have one index, which lets the compiler compute several elements in one instruction.
 */
final class Sandwich {

    private final double[][] matrix;
    /** Where each row of the matrix is not 0, and what it is there. */
    private final int[][] places;
    private final double[][] weights;

    /** @param matrix M, row by row; a row has one to five numbers that are not 0 */
    Sandwich(double[]... matrix) {
        this.matrix = matrix;
        this.places = Arrays.stream(matrix)
                .map(row -> IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray())
                .toArray(int[][]::new);
        this.weights = Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).filter(weight -> weight != 0).toArray())
                .toArray(double[][]::new);
    }

    int rows() {
        return matrix.length;
    }

    int columns() {
        return matrix[0].length;
    }

    Sandwich transposed() {
        return new Sandwich(IntStream.range(0, columns())
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray()).toArray(double[][]::new));
    }

    /**
     * Computes so many of them.
     *
     * @param from X, (columns columns) arrays
     * @param to Y, (rows rows) other arrays
     * @param between room for M X: rows times columns arrays
     */
    void apply(double[][] from, double[][] to, double[][] between, int count) {
        int columns = columns();
        for (int j = 0; j < columns; j++) {
            for (int r = 0; r < rows(); r++) {
                combine(r, from, j, columns, between[r * columns + j], count);
            }
        }
        for (int r = 0; r < rows(); r++) {
            for (int q = 0; q < rows(); q++) {
                combine(q, between, r * columns, 1, to[r * rows() + q], count);
            }
        }
    }

    /** The sum of arrays that are some steps apart, each times what stands in a row of the matrix. */
    private void combine(int row, double[][] from, int first, int step, double[] to, int count) {
        int[] place = places[row];
        double[] weight = weights[row];
        int last = place.length - 1;
        double[] a = from[first + place[0] * step];
        double[] b = from[first + place[Math.min(1, last)] * step];
        double[] c = from[first + place[Math.min(2, last)] * step];
        double[] d = from[first + place[Math.min(3, last)] * step];
        double[] e = from[first + place[Math.min(4, last)] * step];
        switch (place.length) {
            case 1 -> sum(weight[0], a, to, count);
            case 2 -> sum(weight[0], a, weight[1], b, to, count);
            case 3 -> sum(weight[0], a, weight[1], b, weight[2], c, to, count);
            case 4 -> sum(weight[0], a, weight[1], b, weight[2], c, weight[3], d, to, count);
            default -> sum(weight[0], a, weight[1], b, weight[2], c, weight[3], d, weight[4], e, to, count);
        }
    }

    private static void sum(double u, double[] a, double[] to, int count) {
        for (int p = 0; p < count; p++) {
            to[p] = u * a[p];
        }
    }

    private static void sum(double u, double[] a, double v, double[] b, double[] to, int count) {
        for (int p = 0; p < count; p++) {
            to[p] = u * a[p] + v * b[p];
        }
    }

    private static void sum(double u, double[] a, double v, double[] b, double w, double[] c, double[] to, int count) {
        for (int p = 0; p < count; p++) {
            to[p] = u * a[p] + v * b[p] + w * c[p];
        }
    }

    private static void sum(double u, double[] a, double v, double[] b, double w, double[] c, double x, double[] d,
            double[] to, int count) {
        for (int p = 0; p < count; p++) {
            to[p] = u * a[p] + v * b[p] + w * c[p] + x * d[p];
        }
    }

    private static void sum(double u, double[] a, double v, double[] b, double w, double[] c, double x, double[] d,
            double y, double[] e, double[] to, int count) {
        for (int p = 0; p < count; p++) {
            to[p] = u * a[p] + v * b[p] + w * c[p] + x * d[p] + y * e[p];
        }
    }
}
