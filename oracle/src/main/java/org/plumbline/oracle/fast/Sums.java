package org.plumbline.oracle.fast;

import java.util.Arrays;

/** Sums of the rows or columns of a matrix, and of consecutive elements. */
final class Sums {

    private Sums() {
    }

    /** Of a matrix of examples, one a row or one a column, the sum of the examples. */
    static void overExamples(boolean rows, int examples, int features, double[] matrix, double[] sums) {
        if (rows) {
            Arrays.fill(sums, 0, features, 0);
            for (int i = 0; i < examples; i++) {
                for (int j = 0, at = i * features; j < features; j++, at++) {
                    sums[j] += matrix[at];
                }
            }
        } else {
            for (int j = 0; j < features; j++) {
                sums[j] = of(matrix, j * examples, examples);
            }
        }
    }

    /** Of consecutive elements. */
    static double of(double[] data, int from, int count) {
        return differences(data, from, count, 0);
    }

    /** Of the differences of consecutive elements from a centre, in four sums that do not wait for one another. */
    static double differences(double[] data, int from, int count, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + count;
        int i = from;
        for (; i + 3 < end; i += 4) {
            a += data[i] - centre;
            b += data[i + 1] - centre;
            c += data[i + 2] - centre;
            d += data[i + 3] - centre;
        }
        for (; i < end; i++) {
            a += data[i] - centre;
        }
        return a + b + (c + d);
    }

    /** Of the products of such differences of two arrays at the same places, likewise. */
    static double products(double[] left, double ofLeft, double[] right, double ofRight, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + count;
        int i = from;
        for (; i + 3 < end; i += 4) {
            a += (left[i] - ofLeft) * (right[i] - ofRight);
            b += (left[i + 1] - ofLeft) * (right[i + 1] - ofRight);
            c += (left[i + 2] - ofLeft) * (right[i + 2] - ofRight);
            d += (left[i + 3] - ofLeft) * (right[i + 3] - ofRight);
        }
        for (; i < end; i++) {
            a += (left[i] - ofLeft) * (right[i] - ofRight);
        }
        return a + b + (c + d);
    }
}
