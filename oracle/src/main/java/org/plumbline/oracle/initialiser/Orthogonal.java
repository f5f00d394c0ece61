package org.plumbline.oracle.initialiser;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * An orthogonal matrix from standard normal noise: the Q of its QR decomposition in which R has a positive diagonal.
 *
 * <p>A tall or square noise gives orthonormal columns, a wide one orthonormal rows. With that sign, and only with it, Q
 * is distributed evenly over all orthogonal matrices (Mezzadri 2007). A kernel is given as its matrix (F, C k k).
 *
 * @param gain a factor on the result, greater than 0; 1 by default
 */
@About(name = "orthogonal",
        formula = {"w = gain Q, noise = Q R, Q' Q = I, R upper triangular with a positive diagonal",
            "of a wide noise, the same of its transpose, transposed"},
        sources = {"Saxe, McClelland, Ganguli, Exact solutions to the nonlinear dynamics of learning, ICLR 2014",
            "Mezzadri, How to generate random matrices from the classical compact groups, 2007, "
                + "A Correct and Efficient Algorithm"})
public record Orthogonal(double gain) implements Initialiser {

    /** @throws InvalidArgument if the gain is not greater than 0 or not finite */
    public Orthogonal {
        Check.positive("gain", gain);
    }

    /** Gain 1. */
    public static Orthogonal standard() {
        return new Orthogonal(1);
    }

    /** noise (M, N) to parameter (M, N). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("noise", "(M+, N+)")), List.of(Port.real("parameter", "(M, N)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Initialiser.checkNormal(inputs.get("noise"));
    }

    /**
     * By reflections (Golub and Van Loan, <i>Matrix Computations</i>, 4th edition, 2013, section 5.2.2): the j-th one,
     * I - 2 v v' / v'v, turns what is left of column j into alpha e_j, so that R_jj = alpha and Q is their product.
     */
    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> noise = inputs.get("noise");
        boolean wide = noise.size(0) < noise.size(1);
        NdArray<T> rest = wide ? noise.transpose(1, 0) : noise;
        int rows = rest.size(0);
        int columns = rest.size(1);
        T zero = noise.arithmetic().zero();
        NdArray<T> q = rest.build(rest.shape(), at -> zero.plus(at[0] == at[1] ? 1 : 0));
        List<NdArray<T>> normals = new ArrayList<>();
        List<T> diagonal = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            int first = j;
            NdArray<T> column = rest.select(1, j);
            NdArray<T> below = column.build(column.shape(), at -> at[0] < first ? zero : column.get(at));
            T length = below.dot(below).sqrt();
            T alpha = below.at(j).sign() > 0 ? length.negate() : length;
            NdArray<T> normal = below.build(below.shape(),
                    at -> at[0] == first ? below.get(at).minus(alpha) : below.get(at));
            rest = reflected(rest, normal);
            normals.add(normal);
            diagonal.add(alpha);
        }
        for (int j = columns - 1; j >= 0; j--) {
            q = reflected(q, normals.get(j));
        }
        NdArray<T> product = q;
        NdArray<T> signed = q.build(Shape.of(rows, columns),
                at -> product.get(at).times(diagonal.get(at[1]).sign() * gain));
        return Named.of("parameter", wide ? signed.transpose(1, 0) : signed);
    }

    /** Every column a less its part along the normal, twice: a - 2 v (v'a) / (v'v). */
    private static <T extends Real<T>> NdArray<T> reflected(NdArray<T> matrix, NdArray<T> normal) {
        T square = normal.dot(normal);
        return matrix.along(0, a -> a.minus(normal.times(normal.dot(a).times(2).over(square))));
    }

    /**
     * By EJML's Householder QR. A column is taken for dependent on those before it where its R_jj, its part outside
     * their span, is no more than what rounding leaves there.
     *
     * @throws InvalidArgument if the noise does not fit the signature or its columns (wide: rows) are dependent
     */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor noise = inputs.get("noise");
        boolean wide = noise.size(0) < noise.size(1);
        SimpleMatrix tall = wide ? noise.matrix().transpose() : noise.matrix();
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(tall.getNumRows(), tall.getNumCols());
        qr.decompose(tall.getDDRM());
        SimpleMatrix q = SimpleMatrix.wrap(qr.getQ(null, true));
        DMatrixRMaj r = qr.getR(null, true);
        double unknown = unknown(tall.getNumRows(), tall.getNumCols());
        SimpleMatrix signs = new SimpleMatrix(r.numCols, r.numCols);
        for (int j = 0; j < r.numCols; j++) {
            if (Math.abs(r.get(j, j)) <= unknown * tall.extractVector(false, j).normF()) {
                throw new InvalidArgument(name() + ": noise", noise.toString(), "linearly independent "
                        + (wide ? "rows, unlike row " : "columns, unlike column ") + j + " and those before it");
            }
            signs.set(j, j, gain * Math.signum(r.get(j, j)));
        }
        SimpleMatrix signed = q.mult(signs);
        return Named.of("parameter", Tensor.of(noise.shape(), wide ? signed.transpose() : signed));
    }

    /**
     * The rounding in a column of R by the column's length, {@code 8 n (m + 4) u} with u = 2^-53: the R of m rows and n
     * columns is that of columns off by a multiple of m n u (Higham, <i>Accuracy and Stability of Numerical
     * Algorithms</i>, theorem 19.4), and this is the multiple.
     *
     * <p>Each of n reflections a - v (2 / v'v) (v'a) turns a column of length 1 with three errors, in u and to the
     * first order. Its v, scaled, less a rounded length, divided, is off by m / 2 + 5 of its length, which turns the
     * result by four times that; its factor by m + 2, which moves the result by twice that; the product and the
     * difference add 2 (m + 3) + 1. Together 6 m + 31, below 8 (m + 4).
     */
    private static double unknown(int rows, int columns) {
        return 8.0 * columns * (rows + 4) * 0x1p-53;
    }
}
