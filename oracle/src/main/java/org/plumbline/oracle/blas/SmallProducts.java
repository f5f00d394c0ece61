package org.plumbline.oracle.blas;

/**
 * A library for products that are worth a call; the others are loops.
 *
 * @param large for all others
 */
record SmallProducts(Blas large) implements Blas {

    /** Up to so many multiplications, 5 by 5 by 5, a loop in Java is faster than a call of native code. */
    static final int SMALL = 125;
    private static final int FOUR = 4;

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
            int at = aOffset + i * aRow;
            int ct = cOffset + i * cStride;
            int j = n < FOUR ? 0 : wide(n, k, a, at, aColumn, b, bOffset, bRow, bColumn, beta, c, ct);
            for (; j < n; j++) {
                double sum = 0;
                for (int l = 0, from = at, with = bOffset + j * bColumn; l < k; l++, from += aColumn, with += bRow) {
                    sum += a[from] * b[with];
                }
                store(sum, beta, c, ct + j);
            }
        }
    }

    /** Four columns of a row at a time, whose sums do not wait for one another; how many columns are done so. */
    private static int wide(int n, int k, double[] a, int row, int aColumn, double[] b, int bOffset, int bRow,
            int bColumn, double beta, double[] c, int ct) {
        int j = 0;
        for (; j + FOUR <= n; j += FOUR) {
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            int bt = bOffset + j * bColumn;
            for (int l = 0, at = row; l < k; l++, at += aColumn, bt += bRow) {
                double factor = a[at];
                first += factor * b[bt];
                second += factor * b[bt + bColumn];
                third += factor * b[bt + 2 * bColumn];
                fourth += factor * b[bt + 3 * bColumn];
            }
            store(first, beta, c, ct + j);
            store(second, beta, c, ct + j + 1);
            store(third, beta, c, ct + j + 2);
            store(fourth, beta, c, ct + j + 3);
        }
        return j;
    }

    private static void store(double sum, double beta, double[] c, int at) {
        c[at] = beta == 0 ? sum : sum + beta * c[at];
    }

    @Override
    public Library library() {
        return large.library();
    }
}
