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
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/**
 * How multi-head attention is tried. Extreme scores are scaled dot-product attention's matter: before and after it come
 * affine maps only.
 */
public final class MultiHeadAttentionSuite implements Suite<MultiHeadAttention> {

    /** A gradient is a product of up to six of them. */
    private static final Values SMALL = Values.among(-2, -1, -0.5, 0, 1, 2, 3);

    @Override
    public MultiHeadAttention standard() {
        return MultiHeadAttention.standard();
    }

    @Override
    public Arbitrary<MultiHeadAttention> operations(Regime regime) {
        return Combinators.combine(Sizes.upTo(2),
                regime == Regime.EXACT ? Arbitraries.of(Causality.NONE) : Arbitraries.of(Causality.class))
                .as(MultiHeadAttention::new);
    }

    /** Weights of at most 1 keep the scores where every key has a say. In an exact case all queries are zero. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(MultiHeadAttention attention, Regime regime) {
        boolean exact = regime == Regime.EXACT;
        return Combinators.combine(Sizes.orNone(2), Sizes.upTo(2), exact ? Arbitraries.of(1, 2) : Sizes.upTo(3),
                Sizes.upTo(2), Sizes.upTo(2), Sizes.upTo(2)).flatAs((n, l, s, q, k, v) -> {
                    Inputs inputs = Inputs.of(attention, regime).size("N", n).size("L", l).size("S", s)
                            .size("Q", q).size("K", k).size("V", v).size("O", q)
                            .size("A", attention.heads()).size("B", attention.heads() * (exact ? 1 : v));
                    if (exact) {
                        List.of("q", "k", "v", "wk", "wv", "wo", "bk", "bv", "bo")
                                .forEach(port -> inputs.values(port, SMALL));
                        return inputs.values("wq", Values.among(0)).without("bq").without("mask").arbitrary();
                    }
                    return inputs.values("wq", Values.between(-1, 1)).values("wk", Values.between(-1, 1)).arbitrary();
                });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("one head with identity projections is scaled dot-product attention",
                "h = 1, wq = wk = wv = wo = I, no biases: y = attention(q, k, v), to the last bit",
                MultiHeadAttentionSuite::oneHead));
    }

    /** Keys and values of the queries' size, so that the identity fits: the queries themselves. */
    private static Verdict oneHead(Subject subject, Case trial) {
        Causality causality = ((MultiHeadAttention) trial.operation()).causality();
        Tensor x = trial.inputs().get("q");
        Tensor identity = Tensor.build(Shape.of(x.size(2), x.size(2)), at -> at[0] == at[1] ? 1 : 0);
        Named<Tensor> attended = Named.of("q", x, "k", x.map(e -> e / 2), "v", x.map(e -> 1 - e));
        Named<Tensor> projected = attended.with("wq", identity).with("wk", identity).with("wv", identity)
                .with("wo", identity);
        Tensor y = subject.forward(new MultiHeadAttention(1, causality), projected).get("y");
        Tensor plain = subject.forward(new ScaledDotProductAttention(causality), attended).get("y");
        return ScaledDotProductAttentionSuite.exactly("y", plain, y);
    }
}
