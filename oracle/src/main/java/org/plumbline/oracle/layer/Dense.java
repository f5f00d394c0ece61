package org.plumbline.oracle.layer;

import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Batch;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A fully connected layer: every output is a weighted sum of every input, plus a bias.
 *
 * <p>With one example a row, {@code Y = X W + b}, w of shape (D, M). With one example a column, {@code Y = W X + b},
 * w of shape (M, D). Without the input b, nothing is added.
 *
 * @param batch whether an example is a row or a column; a row by default
 */
@About(name = "dense",
        formula = {"row batches:    y = x w + b    x (N, D), w (D, M), b (M), y (N, M)",
            "column batches: y = w x + b    x (D, N), w (M, D), b (M), y (M, N)"},
        sources = {"Rumelhart, Hinton, Williams, Nature 323 (1986), eq. 1",
            "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 6.1"})
public record Dense(Batch batch) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if batch is null */
    public Dense {
        Check.present("batch", batch);
    }

    /** Row batches. */
    public static Dense standard() {
        return new Dense(Batch.ROWS);
    }

    @Override
    public Signature signature() {
        Port b = Port.real("b", "(M)").optional();
        return switch (batch) {
            case ROWS -> new Signature(
                    List.of(Port.real("x", "(N, D)"), Port.real("w", "(D, M)"), b), List.of(Port.real("y", "(N, M)")));
            case COLUMNS -> new Signature(
                    List.of(Port.real("x", "(D, N)"), Port.real("w", "(M, D)"), b), List.of(Port.real("y", "(M, N)")));
        };
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        NdArray<T> w = inputs.get("w");
        NdArray<T> product = batch == Batch.ROWS ? x.matmul(w) : w.matmul(x);
        return Named.of("y", !inputs.has("b") ? product
                : product.build(product.shape(), at -> product.get(at).plus(inputs.get("b").get(at[batch.feature()]))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        SimpleMatrix x = inputs.get("x").matrix();
        SimpleMatrix w = inputs.get("w").matrix();
        SimpleMatrix product = batch == Batch.ROWS ? x.mult(w) : w.mult(x);
        Tensor y = Tensor.of(axes.shape(signature().outputs().get(0)), product);
        return Named.of("y", !inputs.has("b") ? y
                : Tensor.build(y.shape(), at -> y.get(at) + inputs.get("b").at(at[batch.feature()])));
    }

    /** Rows: dX = dY W', dW = X' dY, db = sum of dY over the examples. Columns: dX = W' dY, dW = dY X'. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        SimpleMatrix x = inputs.get("x").matrix();
        SimpleMatrix w = inputs.get("w").matrix();
        SimpleMatrix dy = upstream.get("y").matrix();
        boolean rows = batch == Batch.ROWS;
        SimpleMatrix dx = rows ? dy.mult(w.transpose()) : w.transpose().mult(dy);
        SimpleMatrix dw = rows ? x.transpose().mult(dy) : dy.mult(x.transpose());
        Named<Tensor> gradients = Named.of(
                "x", Tensor.of(inputs.get("x").shape(), dx), "w", Tensor.of(inputs.get("w").shape(), dw));
        if (!inputs.has("b")) {
            return gradients;
        }
        SimpleMatrix db = new SimpleMatrix(rows
                ? CommonOps_DDRM.sumCols(dy.getDDRM(), null) : CommonOps_DDRM.sumRows(dy.getDDRM(), null));
        return gradients.with("b", Tensor.of(Shape.of(axes.size("M")), db));
    }
}
