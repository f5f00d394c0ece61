package org.plumbline.oracle.attention;

import org.ejml.simple.SimpleMatrix;

/**
 * A matrix of queries by keys that has elements only where a query may attend to a key. The others are no terms of its
 * products: as zeros they would make NaN of an infinity or a NaN behind the mask.
 *
 * @param matrix the elements; those that are not allowed are not read
 * @param allowed which there are
 */
record AllowedPairs(SimpleMatrix matrix, Allowed allowed) {

    /** Whether a query may attend to a key. */
    @FunctionalInterface
    interface Allowed {
        boolean at(int query, int key);
    }

    /** (queries, keys) times (keys, columns). */
    SimpleMatrix times(SimpleMatrix factor) {
        SimpleMatrix product = new SimpleMatrix(matrix.getNumRows(), factor.getNumCols());
        for (int i = 0; i < product.getNumRows(); i++) {
            for (int column = 0; column < product.getNumCols(); column++) {
                double sum = 0;
                for (int j = 0; j < matrix.getNumCols(); j++) {
                    sum += allowed.at(i, j) ? matrix.get(i, j) * factor.get(j, column) : 0;
                }
                product.set(i, column, sum);
            }
        }
        return product;
    }

    /** By key and query. */
    AllowedPairs transpose() {
        return new AllowedPairs(matrix.transpose(), (key, query) -> allowed.at(query, key));
    }
}
