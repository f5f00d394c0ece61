package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Truth;

/** A key that no query may attend to reaches nothing but zero gradients of its own, whatever stands there. */
class BehindTheMaskTest {

    private static final List<Double> POISONS =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE);

    private static final int QUERIES = 2;
    private static final int KEYS = 3;

    @Example
    void ofAMaskNothingReachesTheOutput() {
        Named<Tensor> inputs = Named.of("q", Tensor.matrix(new double[] {1}),
                "k", Tensor.matrix(new double[] {1}, new double[] {2}),
                "v", Tensor.matrix(new double[] {3}, new double[] {Double.POSITIVE_INFINITY}))
                .with("mask", Tensor.matrix(new double[] {1, 0}));
        assertThat(ScaledDotProductAttention.standard().forward(inputs).get("y").scalar()).isEqualTo(3);
    }

    @Example
    void ofScaledDotProductAttention() {
        Named<Tensor> inputs = Named.of("q", counted(QUERIES, 2), "k", counted(KEYS, 2), "v", counted(KEYS, 2));
        ScaledDotProductAttention causal = new ScaledDotProductAttention(Causality.TOP_LEFT);
        reachesNothing(causal, inputs, "k", "v");
        reachesNothing(causal, inputs.with("bias", counted(QUERIES, KEYS)), "k", "v");
        reachesNothing(ScaledDotProductAttention.standard(), inputs.with("mask", lastKeyOut()), "k", "v");
    }

    @Example
    void ofMultiHeadAttention() {
        for (int heads : new int[] {1, 2}) {
            Named<Tensor> inputs = Named.of("q", batched(counted(QUERIES, 2)), "k", batched(counted(KEYS, 2)),
                    "v", batched(counted(KEYS, 2)))
                    .with("wq", counted(2, 2)).with("wk", counted(2, 2)).with("wv", counted(2, 2))
                    .with("wo", counted(2, 2)).with("bq", counted(2)).with("bk", counted(2)).with("bv", counted(2));
            reachesNothing(new MultiHeadAttention(heads, Causality.TOP_LEFT), inputs, "k", "v");
            reachesNothing(new MultiHeadAttention(heads, Causality.NONE),
                    inputs.with("mask", batched(lastKeyOut())), "k", "v");
        }
    }

    /** With two queries and one key aligned at the last, the first query has no key. */
    @Example
    void ofAQueryThatHasNoKey() {
        MultiHeadAttention attention = new MultiHeadAttention(1, Causality.BOTTOM_RIGHT);
        Named<Tensor> inputs = Named.of("q", batched(counted(2, 1)), "k", batched(counted(1, 1)),
                "v", batched(counted(1, 1)))
                .with("wq", counted(1, 1)).with("wk", counted(1, 1)).with("wv", counted(1, 1))
                .with("wo", counted(1, 1));
        for (double poison : POISONS) {
            agree(attention, inputs, inputs.with("q", at(inputs.get("q"), 0, poison)));
        }
    }

    /** With each of these inputs in turn poisoned at the last key, all is as it was. */
    private static void reachesNothing(Differentiable attention, Named<Tensor> inputs, String... names) {
        for (String name : names) {
            Tensor input = inputs.get(name);
            for (double poison : POISONS) {
                agree(attention, inputs, inputs.with(name, at(input, input.count() - 1, poison)));
            }
        }
    }

    /** The reference to the last bit, and the definition too. */
    private static void agree(Differentiable attention, Named<Tensor> clean, Named<Tensor> poisoned) {
        Named<Tensor> upstream = attention.forward(clean).map(y -> y.map(e -> 1 + e / 8));
        same(attention, attention.forward(clean), attention.forward(poisoned));
        same(attention, attention.backward(clean, upstream), attention.backward(poisoned, upstream));
        same(attention, plain(Truth.evaluate(attention, clean, Plain.ARITHMETIC)),
                plain(Truth.evaluate(attention, poisoned, Plain.ARITHMETIC)));
        same(attention, plain(Truth.gradient(new Case(attention, clean, upstream), Plain.ARITHMETIC)),
                plain(Truth.gradient(new Case(attention, poisoned, upstream), Plain.ARITHMETIC)));
    }

    private static void same(Differentiable attention, Named<Tensor> expected, Named<Tensor> actual) {
        for (String name : expected.names()) {
            assertThat(expected.get(name).toArray()).as("%s of %s", name, attention).doesNotContain(Double.NaN);
            assertThat(actual.get(name)).as("%s of %s", name, attention).isEqualTo(expected.get(name));
        }
    }

    private static Named<Tensor> plain(Named<NdArray<Plain>> arrays) {
        Named<Tensor> tensors = Named.none();
        for (String name : arrays.names()) {
            tensors = tensors.with(name, arrays.get(name).toTensor());
        }
        return tensors;
    }

    /** 1/8, -2/8, 3/8, ... */
    private static Tensor counted(int... sizes) {
        int[] n = {0};
        return Tensor.build(Shape.of(sizes), at -> ++n[0] % 2 == 0 ? -n[0] / 8.0 : n[0] / 8.0);
    }

    private static Tensor batched(Tensor x) {
        return x.reshape(Shape.of(1, x.size(0), x.size(1)));
    }

    private static Tensor lastKeyOut() {
        return Tensor.build(Shape.of(QUERIES, KEYS), at -> at[1] < KEYS - 1 ? 1 : 0);
    }

    private static Tensor at(Tensor x, int offset, double value) {
        double[] data = x.toArray();
        data[offset] = value;
        return Tensor.of(x.shape(), data);
    }
}
