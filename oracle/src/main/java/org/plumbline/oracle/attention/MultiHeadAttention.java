package org.plumbline.oracle.attention;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
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
 * Multi-head attention: {@link ScaledDotProductAttention} in several projections side by side, joined by one more.
 *
 * <p>{@code y = [head_1, ..., head_h] wo + bo}, where head i attends with the i-th parts of {@code q wq + bq},
 * {@code k wk + bk} and {@code v wv + bv}. q (N, L, Q), k (N, S, K), v (N, S, V), wq (Q, A), wk (K, A), wv (V, B),
 * wo (B, O) to y (N, L, O); A and B are multiples of the number of heads. Any of the biases bq (A), bk (A), bv (B) and
 * bo (O) may be left out, and so may the mask (N, L, S), which all heads share. What stands at a key that no query may
 * attend to, NaN and infinities included, reaches no output and no gradient. PyTorch and ONNX hold the transposes of
 * the weights.
 *
 * @param heads the number of heads h, at least 1; 1 by default
 * @param causality which keys a query may attend to by its position; all by default
 */
@About(name = "multi-head-attention",
        formula = {"y = [head_1, ..., head_h] wo + bo",
            "head_i = scaled-dot-product-attention of the i-th parts of q wq + bq, k wk + bk, v wv + bv"},
        sources = "Vaswani et al., Attention Is All You Need, 2017, arXiv:1706.03762, section 3.2.2")
public record MultiHeadAttention(int heads, Causality causality) implements Differentiable {

    /** @throws InvalidArgument if a component is null, or there is no head */
    public MultiHeadAttention {
        Check.present("causality", causality);
        Check.atLeast("heads", heads, 1);
    }

    /** One head that attends to every key. */
    public static MultiHeadAttention standard() {
        return new MultiHeadAttention(1, Causality.NONE);
    }

    @Override
    public Signature signature() {
        return new Signature(
                List.of(Port.real("q", "(N, L, Q)"), Port.real("k", "(N, S, K)"), Port.real("v", "(N, S, V)"),
                        Port.real("wq", "(Q, A+)"), Port.real("wk", "(K, A)"), Port.real("wv", "(V, B)"),
                        Port.real("wo", "(B, O)"), Port.real("bq", "(A)").optional(), Port.real("bk", "(A)").optional(),
                        Port.real("bv", "(B)").optional(), Port.real("bo", "(O)").optional(),
                        Port.mask("mask", "(N, L, S)").optional()),
                List.of(Port.real("y", "(N, L, O)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        checkParts("wq", axes.size("A"));
        checkParts("wv", axes.size("B"));
    }

    private void checkParts(String name, int size) {
        if (size % heads != 0) {
            throw new InvalidArgument(name, "with " + size + " columns", "a multiple of the number of heads, " + heads);
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        Named<NdArray<T>> attended = Named.of("q", split(projected(inputs, "q")),
                "k", split(projected(inputs, "k")), "v", split(projected(inputs, "v")));
        if (inputs.has("mask")) {
            NdArray<T> mask = inputs.get("mask");
            attended = attended.with("mask", mask.build(perHead(mask.shape()), at -> mask.get(at[0], at[2], at[3])));
        }
        NdArray<T> merged = attention().define(attended).get("y").transpose(0, 2, 1, 3);
        Shape flat = Shape.of(merged.size(0), merged.size(1), heads * merged.size(3));
        return Named.of("y", affine(merged.reshape(flat), inputs, "o"));
    }

    private static <T extends Real<T>> NdArray<T> projected(Named<NdArray<T>> inputs, String name) {
        return affine(inputs.get(name), inputs, name);
    }

    /** x (N, L, D) times w (D, A) plus b (A), as one sum for every element. */
    private static <T extends Real<T>> NdArray<T> affine(NdArray<T> x, Named<NdArray<T>> inputs, String name) {
        NdArray<T> w = inputs.get("w" + name);
        return x.build(x.shape().with(2, w.size(1)), at -> {
            NdArray<T> terms = x.select(0, at[0]).select(0, at[1]).times(w.select(1, at[2]));
            T sum = terms.sum();
            return inputs.has("b" + name) ? sum.plus(inputs.get("b" + name).get(at[2])) : sum;
        });
    }

    /** (N, L, h D) to (N, h, L, D). */
    private <T extends Real<T>> NdArray<T> split(NdArray<T> x) {
        return x.reshape(Shape.of(x.size(0), x.size(1), heads, x.size(2) / heads)).transpose(0, 2, 1, 3);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", affine(merge(attention().forward(attended(inputs)).get("y")), inputs, "o"));
    }

    /**
     * With x the heads' outputs side by side, y = x wo + bo gives dx, dwo and dbo; attention's backward pass splits the
     * parts of dx; each projection z = x w + b gives dx = dz w', dw = x' dz over all positions, db = sum of dz.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Named<Tensor> attended = attended(inputs);
        Tensor merged = merge(attention().forward(attended).get("y"));
        Named<Tensor> output = gradient(merged, inputs, "o", upstream.get("y"), row -> true);
        Named<Tensor> heads = attention().backward(attended, Named.of("y", split(output.get("o"))));
        Named<Tensor> gradients = output.without("o");
        for (String name : List.of("q", "k", "v")) {
            IntPredicate read = name.equals("q") ? row -> attends(inputs, row) : row -> isAttended(inputs, row);
            gradients = gradients.with(gradient(inputs.get(name), inputs, name, merge(heads.get(name)), read));
        }
        return gradients;
    }

    /** Whether there is a key that the query of this row may attend to. */
    private boolean attends(Named<Tensor> inputs, int row) {
        int queries = inputs.get("q").size(1);
        return IntStream.range(0, inputs.get("k").size(1))
                .anyMatch(key -> isAllowed(inputs, row / queries, row % queries, key));
    }

    /** Whether there is a query that may attend to the key of this row. */
    private boolean isAttended(Named<Tensor> inputs, int row) {
        int keys = inputs.get("k").size(1);
        return IntStream.range(0, inputs.get("q").size(1))
                .anyMatch(query -> isAllowed(inputs, row / keys, query, row % keys));
    }

    private boolean isAllowed(Named<Tensor> inputs, int example, int query, int key) {
        return causality.allows(query, inputs.get("q").size(1), key, inputs.get("k").size(1))
                && (!inputs.has("mask") || inputs.get("mask").get(example, query, key) == 1);
    }

    private ScaledDotProductAttention attention() {
        return new ScaledDotProductAttention(causality);
    }

    /** The inputs of the attention of all heads at once. */
    private Named<Tensor> attended(Named<Tensor> inputs) {
        Named<Tensor> attended = Named.none();
        for (String name : List.of("q", "k", "v")) {
            attended = attended.with(name, split(affine(inputs.get(name), inputs, name)));
        }
        if (!inputs.has("mask")) {
            return attended;
        }
        Tensor mask = inputs.get("mask");
        return attended.with("mask", Tensor.build(perHead(mask.shape()), at -> mask.get(at[0], at[2], at[3])));
    }

    /** (N, L, S) to (N, h, L, S). */
    private Shape perHead(Shape shape) {
        return Shape.of(shape.size(0), heads, shape.size(1), shape.size(2));
    }

    private Tensor split(Tensor x) {
        return x.reshape(Shape.of(x.size(0), x.size(1), heads, x.size(2) / heads)).transpose(0, 2, 1, 3);
    }

    private Tensor merge(Tensor x) {
        return x.transpose(0, 2, 1, 3).reshape(Shape.of(x.size(0), x.size(2), heads * x.size(3)));
    }

    private static Tensor affine(Tensor x, Named<Tensor> inputs, String name) {
        Tensor w = inputs.get("w" + name);
        Tensor y = Tensor.of(x.shape().with(2, w.size(1)), rows(x).mult(w.matrix()));
        return !inputs.has("b" + name) ? y
                : Tensor.build(y.shape(), at -> y.get(at) + inputs.get("b" + name).at(at[2]));
    }

    /** Over the rows that are read: as zeros the gradients of the others would make NaN of what stands there. */
    private static Named<Tensor> gradient(Tensor x, Named<Tensor> inputs, String name, Tensor dz, IntPredicate read) {
        Tensor w = inputs.get("w" + name);
        int[] rows = IntStream.range(0, x.size(0) * x.size(1)).filter(read).toArray();
        SimpleMatrix dZ = rows(dz, rows);
        Named<Tensor> gradients = Named.of(
                name, scattered(dZ.mult(w.matrix().transpose()), rows, x.shape()),
                "w" + name, Tensor.of(w.shape(), rows(x, rows).transpose().mult(dZ)));
        return !inputs.has("b" + name) ? gradients : gradients.with("b" + name, Tensor.of(
                Shape.of(w.size(1)), new SimpleMatrix(CommonOps_DDRM.sumCols(dZ.getDDRM(), null))));
    }

    /** All positions of all examples, one a row. */
    private static SimpleMatrix rows(Tensor x) {
        return x.matrix(x.size(0) * x.size(1), x.size(2));
    }

    /** These of {@link #rows(Tensor)}. */
    private static SimpleMatrix rows(Tensor x, int[] chosen) {
        SimpleMatrix rows = new SimpleMatrix(chosen.length, x.size(2));
        for (int i = 0; i < chosen.length; i++) {
            for (int column = 0; column < x.size(2); column++) {
                rows.set(i, column, x.at(chosen[i] * x.size(2) + column));
            }
        }
        return rows;
    }

    /** The reverse of {@link #rows(Tensor, int[])}, the other rows zero. */
    private static Tensor scattered(SimpleMatrix rows, int[] chosen, Shape shape) {
        double[] data = new double[shape.count()];
        for (int i = 0; i < chosen.length; i++) {
            for (int column = 0; column < shape.size(2); column++) {
                data[chosen[i] * shape.size(2) + column] = rows.get(i, column);
            }
        }
        return Tensor.of(shape, data);
    }
}
