package org.plumbline.reports.thirdparty.tribuo;

import java.io.Serial;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Shape;
import org.tribuo.math.Parameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SparseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.protos.ParametersProto;

/** Parameters of a single tensor, a vector or a matrix, such as an optimiser of Tribuo is initialised with. */
final class Weights implements Parameters {

    @Serial
    private static final long serialVersionUID = 1;

    private Tensor[] tensors;

    Weights(org.plumbline.oracle.tensor.Tensor values) {
        this.tensors = array(values);
    }

    /** Tribuo's array of this one tensor. */
    static Tensor[] array(org.plumbline.oracle.tensor.Tensor values) {
        if (values.rank() == 1) {
            return new Tensor[] {DenseVector.createDenseVector(values.toArray())};
        }
        double[][] rows = new double[values.size(0)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = values.select(0, i).toArray();
        }
        return new Tensor[] {DenseMatrix.createDenseMatrix(rows)};
    }

    /** Tribuo's array of this one vector, of which only the elements that are not 0 are stored. */
    static Tensor[] sparse(org.plumbline.oracle.tensor.Tensor vector) {
        int[] stored = IntStream.range(0, vector.count()).filter(i -> vector.at(i) != 0).toArray();
        return new Tensor[] {SparseVector.createSparseVector(vector.count(), stored,
                IntStream.of(stored).mapToDouble(vector::at).toArray())};
    }

    /** What is read off the parameters now. */
    org.plumbline.oracle.tensor.Tensor values() {
        if (tensors[0] instanceof DenseVector vector) {
            return org.plumbline.oracle.tensor.Tensor.vector(vector.toArray());
        }
        DenseMatrix matrix = (DenseMatrix) tensors[0];
        Shape shape = Shape.of(matrix.getDimension1Size(), matrix.getDimension2Size());
        return org.plumbline.oracle.tensor.Tensor.build(shape, at -> matrix.get(at[0], at[1]));
    }

    @Override
    public Tensor[] getEmptyCopy() {
        return array(values().times(0));
    }

    @Override
    public Tensor[] get() {
        return tensors;
    }

    @Override
    public void set(Tensor[] newWeights) {
        tensors = newWeights;
    }

    @Override
    public void update(Tensor[] gradients) {
        tensors[0].intersectAndAddInPlace(gradients[0]);
    }

    /** Only training on several threads merges. */
    @Override
    public Tensor[] merge(Tensor[][] gradients, int size) {
        throw new UnsupportedOperationException("one thread, nothing to merge");
    }

    @Override
    public ParametersProto serialize() {
        throw new UnsupportedOperationException("nothing to keep");
    }
}
