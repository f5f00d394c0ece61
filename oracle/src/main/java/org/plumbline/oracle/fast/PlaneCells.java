package org.plumbline.oracle.fast;

import java.util.Arrays;

/**
 * Cells whose elements are consecutive in each example.
 *
 * @param examples how many examples each cell has a part of
 * @param count how many cells there are
 * @param positions how many elements a part has
 */
record PlaneCells(int examples, int count, int positions) implements Cells {

    @Override
    public int size() {
        return examples * positions;
    }

    @Override
    public int row() {
        return 1;
    }

    @Override
    public void fill(int from, int to, double[] values, double[] x) {
        for (int cell = from; cell < to; cell++) {
            for (int example = 0; example < examples; example++) {
                int start = start(example, cell);
                Arrays.fill(x, start, start + positions, values[cell]);
            }
        }
    }

    @Override
    public void sum(int from, int to, double[] x, double[] sums) {
        for (int cell = from; cell < to; cell++) {
            double sum = 0;
            for (int example = 0; example < examples; example++) {
                sum += Sums.of(x, start(example, cell), positions);
            }
            sums[cell] = sum;
        }
    }

    @Override
    public void differences(int from, int to, double[] x, double[] centres, double[] sums, double[] squares) {
        for (int cell = from; cell < to; cell++) {
            double sum = 0;
            double square = 0;
            for (int example = 0; example < examples; example++) {
                int start = start(example, cell);
                sum += Sums.differences(x, start, positions, centres[cell]);
                square += Sums.products(x, centres[cell], x, centres[cell], start, positions);
            }
            sums[cell] = sum;
            squares[cell] = square;
        }
    }

    @Override
    public void products(int from, int to, double[] dy, double[] x, double[] centres, double[] sums,
            double[] products) {
        for (int cell = from; cell < to; cell++) {
            double sum = 0;
            double product = 0;
            for (int example = 0; example < examples; example++) {
                int start = start(example, cell);
                sum += Sums.of(dy, start, positions);
                product += Sums.products(dy, 0, x, centres[cell], start, positions);
            }
            sums[cell] = sum;
            products[cell] = product;
        }
    }

    @Override
    public void map(int from, int to, double[] x, double[] centres, double[] factors, double[] shifts, double[] y) {
        for (int cell = from; cell < to; cell++) {
            double centre = centres[cell];
            double factor = factors[cell];
            double shift = shifts[cell];
            for (int example = 0; example < examples; example++) {
                int start = start(example, cell);
                for (int i = start; i < start + positions; i++) {
                    y[i] = factor * (x[i] - centre) + shift;
                }
            }
        }
    }

    @Override
    public void combine(int from, int to, double[] dy, double[] x, double[] centres, double[] factors,
            double[] slopes, double[] shifts, double[] dx) {
        for (int cell = from; cell < to; cell++) {
            double centre = centres[cell];
            double factor = factors[cell];
            double slope = slopes[cell];
            double shift = shifts[cell];
            for (int example = 0; example < examples; example++) {
                int start = start(example, cell);
                for (int i = start; i < start + positions; i++) {
                    dx[i] = factor * dy[i] + slope * (x[i] - centre) + shift;
                }
            }
        }
    }

    private int start(int example, int cell) {
        return (example * count + cell) * positions;
    }
}
