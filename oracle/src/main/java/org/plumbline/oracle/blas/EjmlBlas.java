package org.plumbline.oracle.blas;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.EjmlVersion;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * EJML. It multiplies whole arrays: what is a part of one is copied.
 *
 * @param fallback why it is used although it was not asked for
 */
record EjmlBlas(Optional<String> fallback) implements Blas {

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        DMatrixRMaj left = matrix(transposeA ? k : m, transposeA ? m : k, a, aOffset, aStride);
        DMatrixRMaj right = matrix(transposeB ? n : k, transposeB ? k : n, b, bOffset, bStride);
        DMatrixRMaj product = new DMatrixRMaj(m, n);
        if (transposeA && transposeB) {
            CommonOps_DDRM.multTransAB(left, right, product);
        } else if (transposeA) {
            CommonOps_DDRM.multTransA(left, right, product);
        } else if (transposeB) {
            CommonOps_DDRM.multTransB(left, right, product);
        } else {
            CommonOps_DDRM.mult(left, right, product);
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0, at = cOffset + i * cStride; j < n; j++, at++) {
                c[at] = product.data[i * n + j] + (beta == 0 ? 0 : beta * c[at]);
            }
        }
    }

    private static DMatrixRMaj matrix(int rows, int columns, double[] data, int offset, int stride) {
        if (offset == 0 && stride == columns) {
            return DMatrixRMaj.wrap(rows, columns, data);
        }
        DMatrixRMaj part = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(data, offset + i * stride, part.data, i * columns, columns);
        }
        return part;
    }

    @Override
    public Library library() {
        return new Library("EJML", EjmlVersion.VERSION, "Java", fallback);
    }
}
