package org.plumbline.oracle.fast;

import java.util.Arrays;

/**
 * Cells that are the columns of matrices.
 *
 * @param matrices how many matrices there are, one after the other
 * @param rows how many rows each has
 * @param columns how many columns: cells
 */
record ColumnCells(int matrices, int rows, int columns) implements Cells {

    @Override
    public int count() {
        return matrices * columns;
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public int row() {
        return columns;
    }

    @Override
    public void fill(int from, int to, double[] values, double[] x) {
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            System.arraycopy(values, from, x, at, to - from);
        }
    }

    @Override
    public void sum(int from, int to, double[] x, double[] sums) {
        Arrays.fill(sums, from, to, 0);
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            for (int c = from, i = at; c < to; c++, i++) {
                sums[c] += x[i];
            }
        }
    }

    @Override
    public void differences(int from, int to, double[] x, double[] centres, double[] sums, double[] squares) {
        Arrays.fill(sums, from, to, 0);
        Arrays.fill(squares, from, to, 0);
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            for (int c = from, i = at; c < to; c++, i++) {
                double difference = x[i] - centres[c];
                sums[c] += difference;
                squares[c] += difference * difference;
            }
        }
    }

    @Override
    public void products(int from, int to, double[] dy, double[] x, double[] centres, double[] sums,
            double[] products) {
        Arrays.fill(sums, from, to, 0);
        Arrays.fill(products, from, to, 0);
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            for (int c = from, i = at; c < to; c++, i++) {
                sums[c] += dy[i];
                products[c] += dy[i] * (x[i] - centres[c]);
            }
        }
    }

    @Override
    public void map(int from, int to, double[] x, double[] centres, double[] factors, double[] shifts, double[] y) {
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            for (int c = from, i = at; c < to; c++, i++) {
                y[i] = factors[c] * (x[i] - centres[c]) + shifts[c];
            }
        }
    }

    @Override
    public void combine(int from, int to, double[] dy, double[] x, double[] centres, double[] factors,
            double[] slopes, double[] shifts, double[] dx) {
        for (int row = 0, at = start(from); row < rows; row++, at += columns) {
            for (int c = from, i = at; c < to; c++, i++) {
                dx[i] = factors[c] * dy[i] + slopes[c] * (x[i] - centres[c]) + shifts[c];
            }
        }
    }

    /** Where the first element of a cell stands: a matrix has rows columns elements. */
    private int start(int cell) {
        return cell / columns * rows * columns + cell % columns;
    }
}
