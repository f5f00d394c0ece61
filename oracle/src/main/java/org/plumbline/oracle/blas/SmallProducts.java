package org.plumbline.oracle.blas;

/**
 * A library for products that are worth a call; the others are loops.
 *
 * @param large for all others
 */
record SmallProducts(Blas large) implements Blas {

    /** Up to so many multiplications, 5 by 5 by 5, a loop in Java is faster than a call of native code. */
    static final int SMALL = 125;

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        if (m == 0 || n == 0) {
            return;
        }
        if ((long) m * n * k > SMALL) {
            large.multiply(transposeA, transposeB, m, n, k, a, aOffset, aStride, b, bOffset, bStride, beta, c, cOffset,
                    cStride);
            return;
        }
        int aRow = transposeA ? 1 : aStride;
        int aColumn = transposeA ? aStride : 1;
        int bRow = transposeB ? 1 : bStride;
        int bColumn = transposeB ? bStride : 1;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                int at = aOffset + i * aRow;
                int bt = bOffset + j * bColumn;
                for (int l = 0; l < k; l++, at += aColumn, bt += bRow) {
                    sum += a[at] * b[bt];
                }
                int ct = cOffset + i * cStride + j;
                c[ct] = beta == 0 ? sum : sum + beta * c[ct];
            }
        }
    }

    @Override
    public Library library() {
        return large.library();
    }
}
