package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class MultiHeadAttentionTest implements GradientContract, ExactContract {

    private static final MultiHeadAttention TWO_HEADS = new MultiHeadAttention(2, Causality.NONE);

    @Override
    public Suite<?> suite() {
        return new MultiHeadAttentionSuite();
    }

    /**
     * Queries of zero: each head puts out the mean of its part of the values, (1, 2, 3, 4) and (3, 4, 5, 6), which wo,
     * the identity, leaves where it was.
     */
    @Example
    void theHeadsStandSideBySide() {
        Tensor identity = Tensor.build(Shape.of(4, 4), at -> at[0] == at[1] ? 1 : 0);
        Named<Tensor> inputs = Named.of("q", Tensor.zeros(Shape.of(1, 1, 4)), "k", Tensor.zeros(Shape.of(1, 2, 4)),
                "v", Tensor.of(Shape.of(1, 2, 4), 1, 2, 3, 4, 3, 4, 5, 6))
                .with("wq", identity).with("wk", identity).with("wv", identity).with("wo", identity)
                .with("bo", Tensor.vector(10, 20, 30, 40));
        assertThat(TWO_HEADS.forward(inputs).get("y").toArray()).containsExactly(12, 23, 34, 45);
    }

    @Example
    void refusesHeadsThatDoNotDivideTheProjections() {
        Named<Tensor> inputs = Named.of("q", Tensor.zeros(Shape.of(1, 1, 1)), "k", Tensor.zeros(Shape.of(1, 1, 1)),
                "v", Tensor.zeros(Shape.of(1, 1, 1))).with("wq", Tensor.zeros(Shape.of(1, 3)))
                .with("wk", Tensor.zeros(Shape.of(1, 3))).with("wv", Tensor.zeros(Shape.of(1, 2)))
                .with("wo", Tensor.zeros(Shape.of(2, 1)));
        assertThatThrownBy(() -> TWO_HEADS.forward(inputs)).isInstanceOf(InvalidArgument.class).hasMessage(
                "multi-head-attention: wq is with 3 columns; allowed: a multiple of the number of heads, 2");
    }

    @Example
    void refusesToHaveNoHead() {
        assertThatThrownBy(() -> new MultiHeadAttention(0, Causality.NONE)).isInstanceOf(InvalidArgument.class)
                .hasMessage("heads is 0; allowed: a whole number of at least 1");
    }
}
