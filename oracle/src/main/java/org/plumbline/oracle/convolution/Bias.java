package org.plumbline.oracle.convolution;

import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** The optional input b (F): one number for each channel of the output. */
final class Bias {

    private Bias() {
    }

    /** y (N, F, ...) with b added to every element of its channel, where there is a b. */
    static Tensor added(Tensor y, Named<Tensor> inputs) {
        return !inputs.has("b") ? y : Tensor.build(y.shape(), at -> y.get(at) + inputs.get("b").at(at[1]));
    }

    /** These gradients with db, the sum of dy (N, F, ...) over all but the channels, where there is a b. */
    static Named<Tensor> gradient(Named<Tensor> gradients, Named<Tensor> inputs, Tensor dy) {
        if (!inputs.has("b")) {
            return gradients;
        }
        double[] db = new double[dy.size(1)];
        dy.shape().forEachIndex(at -> db[at[1]] += dy.get(at));
        return gradients.with("b", Tensor.of(Shape.of(db.length), db));
    }
}
