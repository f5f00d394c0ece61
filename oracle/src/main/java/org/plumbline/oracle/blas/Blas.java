package org.plumbline.oracle.blas;

/**
 * Products of matrices that lie row by row in arrays, as parts of them if need be: element (i, j) of a matrix that
 * begins at an offset stands at {@code offset + i * stride + j}. Nothing is checked: the fast tier that calls it has.
 */
public interface Blas {

    /**
     * {@code C = op(A) op(B) + beta C}, op(A) of shape (m, k), op(B) (k, n) and C (m, n), on the calling thread alone.
     * With a beta of 0, C need not hold numbers.
     *
     * @param transposeA whether a holds A', of shape (k, m)
     * @param transposeB whether b holds B', of shape (n, k)
     * @param aStride from one row of what a holds to the next, in elements
     * @param c modified
     */
    void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset, int aStride,
            double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride);

    /** Which library this is. */
    Library library();

    /**
     * The fastest one here. {@code -Dplumbline.blas=ejml} does without the native library.
     *
     * @throws UnavailableLibrary if that property names no library, or one that does not load
     */
    static Blas standard() {
        return Choice.standard();
    }
}
