package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ScaledDotProductAttentionTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ScaledDotProductAttentionSuite();
    }

    /** E = 4, so that q k' / sqrt(E) = 2 ln 3 / 2 = ln 3 against 0: the weights are 3/4 and 1/4. */
    @Example
    void dividesTheScoresByTheRootOfTheirLength() {
        Named<Tensor> inputs = Named.of("q", Tensor.matrix(new double[] {2 * Math.log(3), 0, 0, 0}),
                "k", Tensor.matrix(new double[] {1, 5, 5, 5}, new double[] {0, 5, 5, 5}),
                "v", Tensor.matrix(new double[] {8}, new double[] {-4}));
        ByHand.output(ScaledDotProductAttention.standard(), inputs, "y", 5);
    }

    /** Scores 0 and 1500: the weights are 0 and 1 in double, and there is no slope left. */
    @Example
    void aKeyMayHaveAQueryAllToItself() {
        Named<Tensor> inputs = Named.of("q", Tensor.matrix(new double[] {1500}),
                "k", Tensor.matrix(new double[] {0}, new double[] {1}),
                "v", Tensor.matrix(new double[] {8}, new double[] {-4}));
        ScaledDotProductAttention attention = ScaledDotProductAttention.standard();
        Named<Tensor> gradients = attention.backward(inputs, Named.of("y", Tensor.filled(Shape.of(1, 1), 3)));
        assertThat(attention.forward(inputs).get("y").scalar()).isEqualTo(-4);
        assertThat(gradients.get("q").toArray()).containsOnly(0);
        assertThat(gradients.get("k").toArray()).containsOnly(0);
        assertThat(gradients.get("v").toArray()).containsExactly(0, 3);
    }

    /** Three queries, two keys. Values 1 and 2, all scores 0: a mean over the keys within reach. */
    @Example
    void alignsCausalityAtTheFirstOrTheLastKey() {
        assertThat(means(Causality.TOP_LEFT, 3, 2)).containsExactly(1, 1.5, 1.5);
        assertThat(means(Causality.BOTTOM_RIGHT, 3, 2)).containsExactly(0, 1, 1.5);
        assertThat(means(Causality.TOP_LEFT, 2, 3)).containsExactly(1, 1.5);
        assertThat(means(Causality.BOTTOM_RIGHT, 2, 4)).containsExactly(2, 2.5);
        assertThat(means(Causality.NONE, 1, 3)).containsExactly(2);
    }

    private static double[] means(Causality causality, int queries, int keys) {
        return new ScaledDotProductAttention(causality).forward(zeros(queries, keys)).get("y").toArray();
    }

    private static Named<Tensor> zeros(int queries, int keys) {
        return Named.of("q", Tensor.zeros(Shape.of(queries, 1)), "k", Tensor.zeros(Shape.of(keys, 1)),
                "v", Tensor.build(Shape.of(keys, 1), at -> at[0] + 1));
    }

    @Example
    void aQueryWithNothingToAttendToPutsOutZeroAndHasNoGradient() {
        Named<Tensor> masked = zeros(1, 2).with("mask", Tensor.zeros(Shape.of(1, 2)))
                .with("bias", Tensor.matrix(new double[] {3, 1e300}));
        ScaledDotProductAttention attention = ScaledDotProductAttention.standard();
        assertThat(attention.forward(masked).get("y").scalar()).isZero();
        Named<Tensor> gradients = attention.backward(masked, Named.of("y", Tensor.filled(Shape.of(1, 1), 7)));
        assertThat(gradients.names()).containsExactlyInAnyOrder("q", "k", "v", "bias");
        assertThat(gradients.names()).allSatisfy(name ->
                assertThat(gradients.get(name).toArray()).as(name).containsOnly(0));
    }

    @Example
    void refusesWhatDoesNotFit() {
        ScaledDotProductAttention attention = ScaledDotProductAttention.standard();
        assertThatThrownBy(() -> attention.forward(zeros(1, 2).with("mask", Tensor.zeros(Shape.of(2)))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("mask").hasMessageContaining("(..., L, S)");
        assertThatThrownBy(() -> attention.forward(zeros(1, 2).with("q", Tensor.zeros(Shape.of(1, 0)))))
                .isInstanceOf(InvalidArgument.class).hasMessage("scaled-dot-product-attention: q is of shape (1, 0); "
                        + "allowed: (..., L, E) with at least one E");
    }
}
