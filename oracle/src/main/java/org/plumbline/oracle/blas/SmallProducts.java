package org.plumbline.oracle.blas;

/**
 * A library for products that are worth a call; the others are loops.
 *
 * @param large for all others
 */
record SmallProducts(Blas large) implements Blas {

    /** Up to so many multiplications, 7 by 7 by 7, loops in Java are faster than a call of native code. */
    static final int SMALL = 343;
    private static final int FOUR = 4;

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        if ((long) m * n * k > SMALL) {
            large.multiply(transposeA, transposeB, m, n, k, a, aOffset, aStride, b, bOffset, bStride, beta, c, cOffset,
                    cStride);
        } else if (m == 1 && n == 1 && k == 1) {
            store(a[aOffset] * b[bOffset], beta, c, cOffset);
        } else {
            small(transposeA, transposeB, m, n, k, a, aOffset, aStride, b, bOffset, bStride, beta, c, cOffset, cStride);
        }
    }

    private static void small(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        int aRow = transposeA ? 1 : aStride;
        int aColumn = transposeA ? aStride : 1;
        int bRow = transposeB ? 1 : bStride;
        int bColumn = transposeB ? bStride : 1;
        for (int i = 0; i < m; i++) {
            int at = aOffset + i * aRow;
            int ct = cOffset + i * cStride;
            int j = 0;
            for (; j + FOUR <= n; j += FOUR) {
                four(k, a, at, aColumn, b, bOffset + j * bColumn, bRow, bColumn, beta, c, ct + j);
            }
            int bt = bOffset + j * bColumn;
            switch (n - j) {
                case 1 -> one(k, a, at, aColumn, b, bt, bRow, beta, c, ct + j);
                case 2 -> two(k, a, at, aColumn, b, bt, bRow, bColumn, beta, c, ct + j);
                case 3 -> three(k, a, at, aColumn, b, bt, bRow, bColumn, beta, c, ct + j);
                default -> { }
            }
        }
    }

    private static void one(int k, double[] a, int at, int aColumn, double[] b, int bt, int bRow, double beta,
            double[] c, int ct) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
            sum += a[at + l * aColumn] * b[bt + l * bRow];
        }
        store(sum, beta, c, ct);
    }

    private static void two(int k, double[] a, int at, int aColumn, double[] b, int bt, int bRow, int bColumn,
            double beta, double[] c, int ct) {
        double first = 0;
        double second = 0;
        for (int l = 0, with = bt; l < k; l++, with += bRow) {
            double factor = a[at + l * aColumn];
            first += factor * b[with];
            second += factor * b[with + bColumn];
        }
        store(first, beta, c, ct);
        store(second, beta, c, ct + 1);
    }

    private static void three(int k, double[] a, int at, int aColumn, double[] b, int bt, int bRow, int bColumn,
            double beta, double[] c, int ct) {
        double first = 0;
        double second = 0;
        double third = 0;
        for (int l = 0, with = bt; l < k; l++, with += bRow) {
            double factor = a[at + l * aColumn];
            first += factor * b[with];
            second += factor * b[with + bColumn];
            third += factor * b[with + 2 * bColumn];
        }
        store(first, beta, c, ct);
        store(second, beta, c, ct + 1);
        store(third, beta, c, ct + 2);
    }

    private static void four(int k, double[] a, int at, int aColumn, double[] b, int bt, int bRow, int bColumn,
            double beta, double[] c, int ct) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int l = 0, with = bt; l < k; l++, with += bRow) {
            double factor = a[at + l * aColumn];
            first += factor * b[with];
            second += factor * b[with + bColumn];
            third += factor * b[with + 2 * bColumn];
            fourth += factor * b[with + 3 * bColumn];
        }
        store(first, beta, c, ct);
        store(second, beta, c, ct + 1);
        store(third, beta, c, ct + 2);
        store(fourth, beta, c, ct + 3);
    }

    private static void store(double sum, double beta, double[] c, int at) {
        c[at] = beta == 0 ? sum : sum + beta * c[at];
    }

    @Override
    public Library library() {
        return large.library();
    }
}
