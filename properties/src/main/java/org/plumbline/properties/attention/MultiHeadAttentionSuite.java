package org.plumbline.properties.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How multi-head attention is tried. */
public final class MultiHeadAttentionSuite implements Suite<MultiHeadAttention> {

    /** A gradient is a product of up to six of them. */
    private static final Values SMALL = Values.among(-2, -1, -0.5, 0, 1, 2, 3);

    /** With weights of at most 1, scores of a row differ by at most 48: see scaled dot-product attention's suite. */
    private static final Values SATURATING = Values.among(0, 0x1p-1070, -1e-160, 1e-8, 1, -3, 10, -20, 20);

    private static final Values WEIGHTS = Values.among(-1, 0, 0.5, 1);

    @Override
    public MultiHeadAttention standard() {
        return MultiHeadAttention.standard();
    }

    @Override
    public Arbitrary<MultiHeadAttention> operations(Regime regime) {
        return Combinators.combine(Sizes.axis(2),
                regime == Regime.EXACT ? Arbitraries.of(Causality.NONE) : Arbitraries.of(Causality.class))
                .as(MultiHeadAttention::new);
    }

    /**
     * Weights of at most 1 keep the scores where every key has a say. In an exact case all queries are zero. Half of
     * the ordinary cases are of one embedding size throughout, as most libraries have it: heads of up to 2 features.
     */
    @Override
    public Arbitrary<Named<Tensor>> inputs(MultiHeadAttention attention, Regime regime) {
        if (regime == Regime.EXTREME) {
            return extremes(attention);
        }
        boolean exact = regime == Regime.EXACT;
        Arbitrary<Integer> alike = exact ? Arbitraries.just(0) : Arbitraries.of(0, 1);
        return Combinators.combine(Sizes.orNone(2), Sizes.axis(2), exact ? Arbitraries.of(1, 2) : Sizes.axis(3),
                Sizes.axis(2), Sizes.axis(2), Sizes.axis(2), alike).flatAs((n, l, s, q, k, v, one) -> {
                    int width = attention.heads() * (exact ? 1 : k);
                    Inputs inputs = Inputs.of(attention, regime).size("N", n).size("L", l).size("S", s)
                            .size("Q", one == 1 ? width : q).size("K", one == 1 ? width : k)
                            .size("V", one == 1 ? width : v).size("O", one == 1 ? width : q).size("A", width)
                            .size("B", one == 1 ? width : attention.heads() * (exact ? 1 : v));
                    if (exact) {
                        List.of("q", "k", "v", "wk", "wv", "wo", "bk", "bv", "bo")
                                .forEach(port -> inputs.values(port, SMALL));
                        return inputs.values("wq", Values.among(0)).without("bq").without("mask").arbitrary();
                    }
                    return inputs.values("wq", Values.between(-1, 1)).values("wk", Values.between(-1, 1)).arbitrary();
                });
    }

    /**
     * One query, two keys, heads of width 1. Without a bias of the keys: it shifts all scores alike, so that its
     * rounding is in no derivative of the result.
     */
    private static Arbitrary<Named<Tensor>> extremes(MultiHeadAttention attention) {
        Inputs inputs = Inputs.of(attention, Regime.ORDINARY).size("N", 1).size("L", 1).size("S", 2)
                .size("Q", 1).size("K", 1).size("V", 1).size("O", 1)
                .size("A", attention.heads()).size("B", attention.heads());
        return inputs.values("q", SATURATING).values("k", WEIGHTS).values("wq", WEIGHTS).values("wk", WEIGHTS)
                .without("bk").arbitrary();
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("one head with identity projections is scaled dot-product attention",
                        "wq = wk = wv = wo = I, no biases: y = attention(q, k, v), to the last bit",
                        MultiHeadAttentionSuite::oneHead).at("heads = 1", trial -> trial.withOperation(
                                new MultiHeadAttention(1, ((MultiHeadAttention) trial.operation()).causality()))),
                new Law("heads take consecutive columns",
                        "2 heads, block-diagonal wq, wk, wv, wo: y = [y of the one head, y of the other]",
                        MultiHeadAttentionSuite::sideBySide),
                new CausalMask((causality, trial) -> trial.withOperation(new MultiHeadAttention(
                        ((MultiHeadAttention) trial.operation()).heads(), causality))).law());
    }

    /**
     * The trial's inputs to one head, and others beside them to another: to each head go the columns of its own block.
     * Both ways are within their bounds of one truth.
     */
    private static Verdict sideBySide(Subject subject, Case trial) {
        Causality causality = ((MultiHeadAttention) trial.operation()).causality();
        Named<Tensor> here = trial.inputs();
        Named<Tensor> there = Named.none();
        Named<Tensor> both = Named.none();
        for (String name : here.names()) {
            Tensor one = here.get(name);
            Tensor other = name.equals("mask") ? one : one.map(e -> (1 - e) / 2);
            there = there.with(name, other);
            both = both.with(name, name.equals("mask") ? one : name.startsWith("w") ? diagonal(one, other)
                    : joined(one, other));
        }
        Agreement head = output(subject, new MultiHeadAttention(1, causality), here);
        Agreement otherHead = output(subject, new MultiHeadAttention(1, causality), there);
        return output(subject, new MultiHeadAttention(2, causality), both).with("y", new Agreement(
                joined(head.value(), otherHead.value()), joined(head.bound(), otherHead.bound())));
    }

    private static Agreement output(Subject subject, MultiHeadAttention attention, Named<Tensor> inputs) {
        return Agreement.output(subject, new Case(attention, inputs, Named.none()));
    }

    /** Two tensors of one shape side by side along the last axis. */
    private static Tensor joined(Tensor one, Tensor other) {
        int last = one.rank() - 1;
        int size = one.size(last);
        return Tensor.build(one.shape().with(last, 2 * size), at -> {
            int[] source = at.clone();
            source[last] %= size;
            return (at[last] < size ? one : other).get(source);
        });
    }

    private static Tensor diagonal(Tensor one, Tensor other) {
        int rows = one.size(0);
        int columns = one.size(1);
        return Tensor.build(Shape.of(2 * rows, 2 * columns), at -> at[0] / rows != at[1] / columns ? 0
                : (at[0] < rows ? one : other).get(at[0] % rows, at[1] % columns));
    }

    /** Keys and values of the queries' size, so that the identity fits: the queries themselves. */
    private static Verdict oneHead(Subject subject, Case trial) {
        MultiHeadAttention attention = (MultiHeadAttention) trial.operation();
        Tensor x = trial.inputs().get("q");
        Tensor identity = Tensor.build(Shape.of(x.size(2), x.size(2)), at -> at[0] == at[1] ? 1 : 0);
        Named<Tensor> attended = Named.of("q", x, "k", x.map(e -> e / 2), "v", x.map(e -> 1 - e));
        Named<Tensor> projected = attended.with("wq", identity).with("wk", identity).with("wv", identity)
                .with("wo", identity);
        Tensor y = subject.forward(attention, projected).get("y");
        Tensor plain = subject.forward(new ScaledDotProductAttention(attention.causality()), attended).get("y");
        return ScaledDotProductAttentionSuite.exactly("y", plain, y);
    }
}
