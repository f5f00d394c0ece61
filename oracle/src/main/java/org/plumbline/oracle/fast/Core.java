package org.plumbline.oracle.fast;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.blas.Blas;

/**
 * What kernels compute with.
 *
 * @param blas for products of matrices
 * @param workers the threads that share the work
 * @param convolution how convolutions are computed
 */
public record Core(Blas blas, Workers workers, ConvolutionAlgorithm convolution) {

    /** Multiplications from which on a second thread pays for being woken. */
    private static final long WORTH_DIVIDING = 1 << 18;
    /** Rows or columns of a product come in blocks of so many, which suits every kernel of OpenBLAS. */
    private static final int BLOCK = 8;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if one is null */
    public Core {
        Check.present("blas", blas);
        Check.present("workers", workers);
        Check.present("convolution", convolution);
    }

    /** By direct convolution. */
    public Core(Blas blas, Workers workers) {
        this(blas, workers, ConvolutionAlgorithm.DIRECT);
    }

    /** {@code C = op(A) op(B) + beta C} of whole matrices, as {@link Blas#multiply}, on all threads if that pays. */
    void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, double[] b, double beta,
            double[] c) {
        multiply(transposeA, transposeB, m, n, k, a, 0, transposeA ? m : k, b, 0, transposeB ? k : n, beta, c, 0, n);
    }

    /** The same of parts of matrices. */
    void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset, int aStride,
            double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        int parts = (long) m * n * k < WORTH_DIVIDING ? 1 : workers.threads();
        if (parts == 1) {
            blas.multiply(transposeA, transposeB, m, n, k, a, aOffset, aStride, b, bOffset, bStride, beta, c, cOffset,
                    cStride);
        } else if (m >= n) {
            int rows = size(m, parts);
            workers.run(parts, part -> {
                int from = Math.min(m, part * rows);
                blas.multiply(transposeA, transposeB, Math.min(m, from + rows) - from, n, k, a,
                        aOffset + (transposeA ? from : from * aStride), aStride, b, bOffset, bStride, beta, c,
                        cOffset + from * cStride, cStride);
            });
        } else {
            int columns = size(n, parts);
            workers.run(parts, part -> {
                int from = Math.min(n, part * columns);
                blas.multiply(transposeA, transposeB, m, Math.min(n, from + columns) - from, k, a, aOffset, aStride, b,
                        bOffset + (transposeB ? from * bStride : from), bStride, beta, c, cOffset + from, cStride);
            });
        }
    }

    private static int size(int whole, int parts) {
        int each = (whole + parts - 1) / parts;
        return (each + BLOCK - 1) / BLOCK * BLOCK;
    }
}
