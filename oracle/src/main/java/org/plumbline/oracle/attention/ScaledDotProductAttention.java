package org.plumbline.oracle.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Scaled dot-product attention: every query's mean of the values, weighted by the softmax of its scores.
 *
 * <p>{@code y = softmax(q k' / sqrt(E) + bias) v}, for every index of the leading axes by itself, of q (..., L, E),
 * k (..., S, E) and v (..., S, V) to y (..., L, V). Two inputs may be left out: mask (..., L, S), 1 where a query may
 * attend to a key; bias (..., L, S), added to the scores. Where the mask or causality leaves a query no key, or there
 * is none, its output is 0. A key that a query may not attend to is no term of its sums: whatever stands there, NaN and
 * infinities included, reaches neither that output nor its gradients. (Adding minus infinity to the score, as PyTorch
 * does, lets them through, as 0 times either is NaN.)
 *
 * @param causality which keys a query may attend to by its position; all by default
 */
@About(name = "scaled-dot-product-attention",
        formula = {"y = softmax(q k' / sqrt(E) + bias) v",
            "softmax over the keys that a query may attend to; y = 0 where there is none"},
        sources = "Vaswani et al., Attention Is All You Need, 2017, arXiv:1706.03762, eq. 1 and section 3.2.3")
public record ScaledDotProductAttention(Causality causality) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public ScaledDotProductAttention {
        Check.present("causality", causality);
    }

    /** Every query attends to every key. */
    public static ScaledDotProductAttention standard() {
        return new ScaledDotProductAttention(Causality.NONE);
    }

    @Override
    public Signature signature() {
        return new Signature(
                List.of(Port.real("q", "(..., L, E+)"), Port.real("k", "(..., S, E)"), Port.real("v", "(..., S, V)"),
                        Port.mask("mask", "(..., L, S)").optional(), Port.real("bias", "(..., L, S)").optional()),
                List.of(Port.real("y", "(..., L, V)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> v = inputs.get("v");
        Shape queries = inputs.get("q").shape();
        Shape shape = queries.with(-1, v.size(-1));
        return Named.of("y", v.build(shape, at -> {
            int[] row = at.clone();
            int last = row.length - 1;
            List<Integer> keys = IntStream.range(0, v.size(-2)).filter(j -> attends(inputs, row, j)).boxed().toList();
            List<T> exponentials = keys.stream().map(j -> score(inputs, row, j).exp()).toList();
            T sum = v.arithmetic().sum(exponentials);
            return v.arithmetic().sum(IntStream.range(0, keys.size()).mapToObj(n ->
                    exponentials.get(n).over(sum).times(v.get(index(row, keys.get(n), row[last])))).toList());
        }));
    }

    /** Whether the query of this row of y may attend to a key. */
    private <T extends Real<T>> boolean attends(Named<NdArray<T>> inputs, int[] row, int key) {
        int queries = inputs.get("q").size(-2);
        int query = row[row.length - 2];
        return causality.allows(query, queries, key, inputs.get("k").size(-2))
                && (!inputs.has("mask") || inputs.get("mask").whole(index(row, query, key)) == 1);
    }

    private static <T extends Real<T>> T score(Named<NdArray<T>> inputs, int[] row, int key) {
        NdArray<T> q = inputs.get("q");
        NdArray<T> k = inputs.get("k");
        int query = row[row.length - 2];
        T product = q.arithmetic().sum(IntStream.range(0, q.size(-1))
                .mapToObj(e -> q.get(index(row, query, e)).times(k.get(index(row, key, e)))).toList());
        T scaled = product.over(q.arithmetic().of(q.size(-1)).sqrt());
        return inputs.has("bias") ? scaled.plus(inputs.get("bias").get(index(row, query, key))) : scaled;
    }

    /** The index with the same leading axes and these two last. */
    private static int[] index(int[] row, int last2, int last) {
        int[] index = row.clone();
        index[row.length - 2] = last2;
        index[row.length - 1] = last;
        return index;
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        List<SimpleMatrix> y = new ArrayList<>();
        for (int b = 0; b < axes.ellipsis().count(); b++) {
            Named<Tensor> one = at(b, axes, inputs);
            y.add(weights(one).pairs().times(one.get("v").matrix()));
        }
        return Named.of("y", stacked(axes.shape(signature().outputs().get(0)), y));
    }

    /**
     * With P the weights: dV = P' dY, dP = dY V', dS by {@link AttentionWeights#gradient}, dQ = dS K / sqrt(E),
     * dK = dS' Q / sqrt(E), and dS itself for the bias.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        double scale = Math.sqrt(axes.size("E"));
        List<SimpleMatrix> dq = new ArrayList<>();
        List<SimpleMatrix> dk = new ArrayList<>();
        List<SimpleMatrix> dv = new ArrayList<>();
        List<SimpleMatrix> dbias = new ArrayList<>();
        for (int b = 0; b < axes.ellipsis().count(); b++) {
            Named<Tensor> one = at(b, axes, inputs);
            SimpleMatrix dy = at(b, axes, upstream).get("y").matrix();
            AttentionWeights weights = weights(one);
            AllowedPairs ds = weights.gradient(dy.mult(one.get("v").matrix().transpose()));
            dq.add(ds.times(one.get("k").matrix()).divide(scale));
            dk.add(ds.transpose().times(one.get("q").matrix()).divide(scale));
            dv.add(weights.pairs().transpose().times(dy));
            dbias.add(ds.matrix());
        }
        Named<Tensor> gradients = Named.of("q", stacked(inputs.get("q").shape(), dq),
                "k", stacked(inputs.get("k").shape(), dk), "v", stacked(inputs.get("v").shape(), dv));
        return !inputs.has("bias") ? gradients
                : gradients.with("bias", stacked(inputs.get("bias").shape(), dbias));
    }

    /** The weights of one index of the leading axes. */
    private AttentionWeights weights(Named<Tensor> one) {
        Tensor q = one.get("q");
        Tensor k = one.get("k");
        SimpleMatrix products = q.matrix().mult(k.matrix().transpose()).divide(Math.sqrt(q.size(1)));
        return AttentionWeights.of(one.has("bias") ? products.plus(one.get("bias").matrix()) : products,
                (i, j) -> causality.allows(i, q.size(0), j, k.size(0))
                        && (!one.has("mask") || one.get("mask").get(i, j) == 1));
    }

    /** The matrices of one index of the leading axes, counted through. */
    private static Named<Tensor> at(int leading, Axes axes, Named<Tensor> tensors) {
        int count = axes.ellipsis().count();
        return tensors.map(x -> x.reshape(Shape.of(count, x.size(-2), x.size(-1))).select(0, leading));
    }

    private static Tensor stacked(Shape shape, List<SimpleMatrix> matrices) {
        return Tensor.of(shape, matrices.stream()
                .flatMapToDouble(matrix -> Arrays.stream(matrix.getDDRM().data)).toArray());
    }
}
