package org.plumbline.oracle.recurrent;

import java.util.ArrayList;
import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** The affine maps that feed the gates: of the input, x wx + bx, and of the state, h wh + bh. */
enum Projection {
    INPUT("x", "wx", "bx"),
    STATE("h", "wh", "bh");

    private final String rows;
    private final String weights;
    private final String bias;

    Projection(String rows, String weights, String bias) {
        this.rows = rows;
        this.weights = weights;
        this.bias = bias;
    }

    /** The terms of one element of the map, the bias last if there is one. */
    <T extends Real<T>> List<T> terms(Named<NdArray<T>> inputs, NdArray<T> from, int n, int column) {
        List<T> terms = new ArrayList<>(
                from.select(0, n).times(inputs.get(weights).select(1, column)).elements());
        if (inputs.has(bias)) {
            terms.add(inputs.get(bias).get(column));
        }
        return terms;
    }

    /** The map of these rows, (N, gates H). */
    Tensor of(Named<Tensor> inputs, Tensor from) {
        SimpleMatrix product = from.matrix().mult(inputs.get(weights).matrix());
        Tensor y = Tensor.of(Shape.of(product.getNumRows(), product.getNumCols()), product);
        return !inputs.has(bias) ? y : Tensor.build(y.shape(), at -> y.get(at) + inputs.get(bias).at(at[1]));
    }

    /** With dA the gradient by the map: rows dA W', weights rows' dA, bias the sum of dA over the examples. */
    Named<Tensor> gradient(Named<Tensor> inputs, Tensor from, Tensor da) {
        SimpleMatrix dA = da.matrix();
        Tensor w = inputs.get(weights);
        Named<Tensor> gradients = Named.of(
                rows, Tensor.of(from.shape(), dA.mult(w.matrix().transpose())),
                weights, Tensor.of(w.shape(), from.matrix().transpose().mult(dA)));
        return !inputs.has(bias) ? gradients : gradients.with(bias, Tensor.of(
                Shape.of(da.size(1)), new SimpleMatrix(CommonOps_DDRM.sumCols(dA.getDDRM(), null))));
    }
}
