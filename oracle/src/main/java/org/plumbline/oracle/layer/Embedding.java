package org.plumbline.oracle.layer;

import java.util.List;
import java.util.OptionalInt;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * An embedding: every index becomes its row of a table. It is the product of one-hot rows and the table, without the
 * zeros, so an index that comes twice sends both gradients to one row.
 *
 * <p>A padding index stands for no word, and its row is never learnt: it has the gradient zero. What comes out for it
 * is a convention, {@link PaddingRow}. Of a frozen row, whose content comes out, the zero is no derivative but a
 * decree, and differences of the forward pass do not show it.
 *
 * @param padding the padding index; none by default
 * @param paddingRow what comes out for it; its row, frozen, by default, as in PyTorch
 */
@About(name = "embedding",
        formula = {"y[..., d] = table[indices[...], d]",
            "where the index is the padding index: the same, or y = 0; dtable[padding, d] = 0"},
        sources = {"Bengio, Ducharme, Vincent, Jauvin, A Neural Probabilistic Language Model, JMLR 3 (2003), section 2",
            "PyTorch, torch.nn.Embedding, padding_idx"})
public record Embedding(OptionalInt padding, PaddingRow paddingRow) implements Differentiable {

    /** @throws InvalidArgument if a component is null, or the padding index is negative */
    public Embedding {
        Check.present("padding", padding);
        Check.present("paddingRow", paddingRow);
        padding.ifPresent(index -> Check.atLeast("padding", index, 0));
    }

    /** No padding index. */
    public static Embedding standard() {
        return new Embedding(OptionalInt.empty(), PaddingRow.FROZEN);
    }

    /** table (V, D) and indices (...) below V to y (..., D). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("table", "(V, D)"), Port.index("indices", "(...)")),
                List.of(Port.real("y", "(..., D)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        int rows = axes.size("V");
        if (padding.isPresent() && padding.getAsInt() >= rows) {
            throw new InvalidArgument("padding", Integer.toString(padding.getAsInt()),
                    "an index below the " + rows + " rows of the table");
        }
        Check.below("indices", inputs.get("indices"), rows);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> table = inputs.get("table");
        NdArray<T> indices = inputs.get("indices");
        NdArray<T> rows = indices.reshape(Shape.of(indices.count()));
        return Named.of("y", table.build(Shape.of(indices.count(), table.size(1)), at -> {
            int row = rows.whole(at[0]);
            T element = table.get(row, at[1]);
            return !isPadding(row) ? element
                    : paddingRow == PaddingRow.ZERO ? table.arithmetic().zero() : element.constant();
        }).reshape(indices.shape().concat(Shape.of(table.size(1)))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor table = inputs.get("table");
        Tensor indices = inputs.get("indices");
        int d = axes.size("D");
        double[] y = new double[indices.count() * d];
        double[] rows = table.toArray();
        for (int i = 0; i < indices.count(); i++) {
            int row = (int) indices.at(i);
            if (paddingRow == PaddingRow.FROZEN || !isPadding(row)) {
                System.arraycopy(rows, row * d, y, i * d, d);
            }
        }
        return Named.of("y", Tensor.of(axes.shape(signature().outputs().get(0)), y));
    }

    /** dtable[v] = sum of dy[i] over all i with index v; zero for the padding index. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        Tensor indices = inputs.get("indices");
        Tensor dy = upstream.get("y");
        int d = axes.size("D");
        double[] gradient = new double[axes.size("V") * d];
        for (int i = 0; i < indices.count(); i++) {
            int row = (int) indices.at(i);
            for (int j = 0; j < d && !isPadding(row); j++) {
                gradient[row * d + j] += dy.at(i * d + j);
            }
        }
        return Named.of("table", Tensor.of(inputs.get("table").shape(), gradient));
    }

    private boolean isPadding(int row) {
        return padding.isPresent() && padding.getAsInt() == row;
    }
}
