package org.plumbline.oracle.fast;

/**
 * Where a thread transforms small squares: those that lie on it, and what comes of them, each element in an array.
 *
 * @param given the squares
 * @param between for a transformation's first half
 * @param made what came of them
 */
record Desk(double[][] given, double[][] between, double[][] made) {

    /** Room for so many squares of so many elements. */
    static Desk of(int elements, int count) {
        return new Desk(new double[elements][count], new double[elements][count], new double[elements][count]);
    }

    /** Lays squares on it that begin somewhere in the arrays of their elements. */
    void lay(double[][] from, int at, int elements, int count) {
        for (int k = 0; k < elements; k++) {
            System.arraycopy(from[k], at, given[k], 0, count);
        }
    }

    /** Transforms what lies on it. */
    void transform(Sandwich by, int count) {
        by.apply(given, made, between, count);
    }

    /** Puts what was made where it belongs in the arrays of its elements. */
    void put(double[][] to, int at, int elements, int count) {
        for (int k = 0; k < elements; k++) {
            System.arraycopy(made[k], 0, to[k], at, count);
        }
    }
}
