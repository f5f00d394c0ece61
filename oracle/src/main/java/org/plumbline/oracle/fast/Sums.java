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

    /** Of consecutive elements, in four sums that do not wait for one another. */
    static double of(double[] data, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + count;
        int i = from;
        for (; i + 3 < end; i += 4) {
            a += data[i];
            b += data[i + 1];
            c += data[i + 2];
            d += data[i + 3];
        }
        for (; i < end; i++) {
            a += data[i];
        }
        return a + b + (c + d);
    }

    /** Of consecutive elements, the sum of their differences from a centre. */
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

    /** The sum of the products of consecutive elements and as many differences from a centre, at the same places. */
    static double products(double[] factors, double[] data, int from, int count, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + count;
        int i = from;
        for (; i + 3 < end; i += 4) {
            a += factors[i] * (data[i] - centre);
            b += factors[i + 1] * (data[i + 1] - centre);
            c += factors[i + 2] * (data[i + 2] - centre);
            d += factors[i + 3] * (data[i + 3] - centre);
        }
        for (; i < end; i++) {
            a += factors[i] * (data[i] - centre);
        }
        return a + b + (c + d);
    }

    /** Of consecutive elements, the sum of the squares of their differences from a centre. */
    static double squares(double[] data, int from, int count, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + count;
        int i = from;
        for (; i + 3 < end; i += 4) {
            a += square(data[i] - centre);
            b += square(data[i + 1] - centre);
            c += square(data[i + 2] - centre);
            d += square(data[i + 3] - centre);
        }
        for (; i < end; i++) {
            a += square(data[i] - centre);
        }
        return a + b + (c + d);
    }

    private static double square(double x) {
        return x * x;
    }
}
